import pg from 'pg';
import type { ReadDeadline } from './read-deadline.js';
import { typeParsers } from './type-parsers.js';

type Callback = (error: Error | null, result?: pg.QueryResult) => void;
type Parser = (text: string) => unknown;

/** What the rows of a prepared statement look like; PostgreSQL refuses to run it once that has changed (0A000). */
export interface RowShape {
  readonly fields: pg.FieldDef[];
  readonly parsers: readonly Parser[];
}

/** What the runs of prepared statements on one connection share. */
export interface PreparingClient {
  /** By statement name. */
  readonly shapes: Map<string, RowShape>;
  readonly readDeadline: ReadDeadline;
  readonly readTimeoutMs: number;
  /** Cuts the connection: nothing more may run on it. */
  abandon(): void;
}

/** The part of `pg`'s connection that a query speaks to. */
interface WireConnection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  parse(statement: { name: string; text: string }): void;
  bind(call: { statement: string; values: readonly unknown[] }): void;
  describe(portal: { type: 'P'; name: '' }): void;
  execute(portal: { portal: '' }): void;
  sync(): void;
}

/** How `pg` writes a parameter: null, text or bytes; its published types leave it out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/** Commands that travel with a statement, in one round trip; after one that fails, PostgreSQL skips the rest. */
export interface Escort {
  readonly before?: 'START TRANSACTION';
  readonly after?: 'COMMIT';
}

const NO_ROWS: RowShape = { fields: [], parsers: [] };

/**
 * One run of a named prepared statement: a `Submittable` of `pg`, as cursors are. `pg`'s own query asks
 * PostgreSQL at every run what the columns are and works out how to read them; this one asks at the first run
 * on a connection. Reading by 20 columns costs a third less for it, and PostgreSQL is spared the answer.
 *
 * An escort may only go with a statement whose shape is known on this connection: `pg` would take the answer
 * to the command's Parse for that of the statement. The command told of is the last of all.
 */
export class PreparedQuery {
  private readonly rows: object[] = [];
  private readonly values: readonly unknown[];
  private shape: RowShape | undefined;
  private fault: Error | null = null;
  private command = '';

  /** @throws the error of a value that cannot be sent */
  constructor(
    readonly name: string,
    readonly text: string,
    values: readonly unknown[],
    private readonly client: PreparingClient,
    private callback: Callback,
    private readonly escort: Escort = {},
  ) {
    this.shape = client.shapes.get(name);
    this.values = values.map((value) => prepareValue(value));
  }

  submit(connection: WireConnection): null {
    const { name, text, values, client, escort } = this;
    client.readDeadline.start(this, client.readTimeoutMs);
    connection.stream.cork();
    try {
      if (escort.before) sendCommand(connection, escort.before);
      if (connection.parsedStatements[name] === undefined && connection.submittedNamedStatements[name] === undefined) {
        connection.parse({ name, text });
        connection.submittedNamedStatements[name] = text;
      }
      connection.bind({ statement: name, values });
      if (!this.shape) connection.describe({ type: 'P', name: '' });
      connection.execute({ portal: '' });
      if (escort.after) sendCommand(connection, escort.after);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.shape = { fields, parsers: fields.map(({ dataTypeID }) => typeParsers.getTypeParser(dataTypeID, 'text') as unknown as Parser) };
  }

  handleDataRow({ fields: texts }: { fields: readonly (string | null)[] }): void {
    const { fields, parsers } = this.shape ?? NO_ROWS;
    const row: Record<string, unknown> = {};
    try {
      for (let column = 0; column < texts.length; column++) {
        const text = texts[column] as string | null;
        row[(fields[column] as pg.FieldDef).name] = text === null ? null : (parsers[column] as Parser)(text);
      }
    } catch (error) {
      this.fault ??= error as Error;
    }
    this.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.command = text;
    const { shapes } = this.client;
    if (!shapes.has(this.name)) shapes.set(this.name, this.shape ?? NO_ROWS);
  }

  handleReadyForQuery(): void {
    if (this.fault) return this.finish(this.fault);
    // `SELECT 20`, `INSERT 0 1`
    const words = this.command.split(' ');
    const count = words.length > 1 ? Number(words.at(-1)) : null;
    this.finish(null, { command: words[0] ?? '', rowCount: count, oid: 0, fields: this.shape?.fields ?? [], rows: this.rows });
  }

  handleError(error: Error): void {
    // Where the transaction did not begin, a caller who catches this must not go on without one.
    if (this.escort.before && this.command === '') this.client.abandon();
    this.finish(error);
  }

  handleEmptyQuery(): void {
    this.command = '';
  }

  /** Once: what comes after a deadline is for nobody. */
  private finish(error: Error | null, result?: pg.QueryResult): void {
    const { callback } = this;
    this.callback = ignore;
    this.client.readDeadline.end();
    callback(error, result);
  }
}

/** Runs a command without parameters or rows, to be answered with what follows. */
function sendCommand(connection: WireConnection, text: string): void {
  connection.parse({ name: '', text });
  connection.bind({ statement: '', values: [] });
  connection.execute({ portal: '' });
}

function ignore(): void {}
