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

/** A text under a name; the same name goes to another text, in another object, once this one is used no more. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** What a connection has prepared under a name. */
interface Held {
  readonly statement: NamedStatement;
  /** Known after the first run. */
  shape: RowShape | undefined;
}

/** What the runs of prepared statements on one connection share. */
export interface PreparingClient {
  /** By statement name. */
  readonly held: Map<string, Held>;
  readonly readDeadline: ReadDeadline;
  readonly readTimeoutMs: number;
  /** Cuts the connection: nothing more may run on it. */
  abandon(): void;
}

/** The part of `pg`'s connection that a query speaks to. */
interface WireConnection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string | undefined>;
  close(target: { type: 'S'; name: string }): void;
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
 * An escort may only go with a statement that {@link isKnown} on this connection: `pg` would take the answer
 * to the command's Parse for that of the statement. The command told of is the last of all.
 */
export class PreparedQuery {
  private readonly rows: object[] = [];
  private readonly values: readonly unknown[];
  private held: Held | undefined;
  private shape: RowShape | undefined;
  private fault: Error | null = null;
  private command = '';

  /** @throws the error of a value that cannot be sent */
  constructor(
    private readonly statement: NamedStatement,
    values: readonly unknown[],
    private readonly client: PreparingClient,
    private callback: Callback,
    private readonly escort: Escort = {},
  ) {
    this.values = values.map((value) => prepareValue(value));
  }

  /** Read by `pg`, which notes by it what was parsed. */
  get name(): string {
    return this.statement.name;
  }

  get text(): string {
    return this.statement.text;
  }

  submit(connection: WireConnection): null {
    const { client, escort, name, values } = this;
    client.readDeadline.start(this, client.readTimeoutMs);
    connection.stream.cork();
    try {
      if (escort.before) sendCommand(connection, escort.before);
      this.held = this.prepare(connection);
      this.shape = this.held.shape;
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

  /** Parses the statement unless the connection holds it, in the place of another that went by its name before. */
  private prepare(connection: WireConnection): Held {
    const { client: { held }, statement } = this;
    const { name, text } = statement;
    const known = held.get(name);
    const isParsed = connection.parsedStatements[name] !== undefined;
    if (isParsed && known?.statement === statement) return known;
    if (isParsed) {
      connection.close({ type: 'S', name });
      connection.parsedStatements[name] = undefined;
    }
    connection.parse({ name, text });
    const fresh: Held = { statement, shape: undefined };
    held.set(name, fresh);
    return fresh;
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
    if (this.held) this.held.shape ??= this.shape ?? NO_ROWS;
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

/** Whether the connection has run this statement before, and still holds it. */
export function isKnown({ held }: PreparingClient, statement: NamedStatement): boolean {
  const known = held.get(statement.name);
  return known?.statement === statement && known.shape !== undefined;
}

/** Runs a command without parameters or rows, to be answered with what follows. */
function sendCommand(connection: WireConnection, text: string): void {
  connection.parse({ name: '', text });
  connection.bind({ statement: '', values: [] });
  connection.execute({ portal: '' });
}

function ignore(): void {}
