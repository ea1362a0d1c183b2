import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** The connection of `pg` with the methods that its types leave out. */
interface WireConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/**
 * The rows of a `COPY … TO STDOUT` as a stream of bytes. PostgreSQL waits when the reader does.
 * `rows` is known once the stream has ended.
 */
export class CopyOut extends Readable {
  rows = 0;
  private connection: pg.Connection | undefined;

  private constructor(private readonly sql: string) {
    super({ highWaterMark: 1 << 20 });
  }

  static run(client: pg.ClientBase, sql: string): CopyOut {
    return client.query(new CopyOut(sql));
  }

  submit(connection: pg.Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The parser uses its buffer again.
    if (!this.destroyed && !this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = rowsOf(text);
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.connection?.stream.resume();
    done(error);
  }
}

/** Sends bytes to a `COPY … FROM STDIN` and answers how many rows were written. */
export function copyIn(client: pg.ClientBase, sql: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, source, resolve, reject));
  });
}

class CopyIn {
  private rows = 0;
  private failure: unknown;

  constructor(
    private readonly sql: string,
    private readonly source: AsyncIterable<Buffer>,
    private readonly resolve: (rows: number) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query(this.sql);
  }

  handleCopyInResponse(connection: WireConnection): void {
    void this.send(connection);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = rowsOf(text);
  }

  handleReadyForQuery(): void {
    this.resolve(this.rows);
  }

  handleError(error: unknown): void {
    this.failure ??= error;
    this.reject(this.failure);
  }

  private async send(connection: WireConnection): Promise<void> {
    try {
      for await (const chunk of this.source) {
        if (this.failure !== undefined) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    } catch (error) {
      this.failure ??= error;
      connection.sendCopyFail('the source of the rows failed');
    }
  }
}

/** `COPY 12` → 12. */
function rowsOf(tag: string): number {
  return Number(tag.split(' ').at(-1));
}
