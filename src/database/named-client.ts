import type { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { isPlannedAnew } from './planned-anew.js';
import { type Escort, isKnown, type NamedStatement, PreparedQuery, type PreparingClient } from './prepared-query.js';
import { ReadDeadline } from './read-deadline.js';
import type { Statement } from './statement.js';

type QueryCallback = (error: Error | null, result?: pg.QueryResult) => void;

/** As TypeORM's query runner writes it. */
const BEGIN = 'START TRANSACTION';
const NAMED_AFTER = 5;
const MAX_NAMES = 256;
const MAX_COUNTED = 2_000;

/**
 * Names for the SQL texts that come again and again, shared by the connections of one process. There are
 * {@link MAX_NAMES} of them, so that a connection never holds more prepared statements than that: once all are
 * given, the text that was used least recently hands its name on, and each connection that prepared it puts the
 * new one in its place when it comes to run it.
 */
export class StatementNames {
  private readonly seen = new Map<string, number>();
  private readonly named = new LRUCache<string, NamedStatement>({ max: MAX_NAMES });

  /** The statement to prepare for `text`; undefined the first times, where it is to be planned anew, and where it may be several, which only a text without parameters can be. */
  statementOf(text: string, hasParameters = true): NamedStatement | undefined {
    const known = this.named.get(text);
    if (known || isPlannedAnew(text) || !(hasParameters || isOneQuery(text))) return known;
    const times = (this.seen.get(text) ?? 0) + 1;
    if (times < NAMED_AFTER) {
      if (this.seen.size >= MAX_COUNTED) this.seen.clear();
      this.seen.set(text, times);
      return undefined;
    }
    this.seen.delete(text);
    const statement = { name: this.freeName(), text };
    this.named.set(text, statement);
    return statement;
  }

  /** Has every text prepared anew from now on: the tables changed under the prepared statements. */
  renew(): void {
    this.named.clear();
    this.seen.clear();
  }

  private freeName(): string {
    const { size } = this.named;
    const least = size < MAX_NAMES ? undefined : this.named.pop();
    return least?.name ?? `z${size}`;
  }
}

/** What the pool hands to each {@link NamedClient} besides the options of `pg`. */
export interface NamedClientConfig extends pg.ClientConfig {
  /** Undefined: no statement is named. */
  readonly statementNames?: StatementNames;
  /** How long to wait for an answer before the connection is given up, in milliseconds; 0 for ever. */
  readonly readTimeoutMs?: number;
}

/**
 * A connection that prepares a text with parameters once and then calls it by name, which halves
 * PostgreSQL's CPU, and that does not wait for ever on a server that fell silent. Cursors and COPY
 * streams pass through untouched and untimed.
 *
 * A transaction begins with its first statement, in one round trip, as a round trip costs more than most
 * statements; one without a statement never begins.
 */
export class NamedClient extends pg.Client implements PreparingClient {
  readTimeoutMs: number;
  private readonly statementNames?: StatementNames;
  readonly held: PreparingClient['held'] = new Map();
  readonly readDeadline = new ReadDeadline();
  /** Whether a transaction was asked for that no statement has come for yet. */
  private isToBegin = false;

  constructor(config: NamedClientConfig = {}) {
    super(config);
    this.readTimeoutMs = config.readTimeoutMs ?? 0;
    this.statementNames = config.statementNames;
  }

  // `never` fits the return type of each overload of `pg`, which stay what callers see.
  override query(query: unknown, values?: unknown, callback?: unknown): never {
    const given = typeof values === 'function' ? values : callback;
    if (typeof given !== 'function' && this.isWithoutWork(query)) return Promise.resolve(resultOf(query)) as never;
    if (typeof query !== 'string') return this.runBegun(query, values, callback);
    const parameters = Array.isArray(values) ? (values as unknown[]) : [];
    const statement = this.statementNames?.statementOf(query, parameters.length > 0);
    if (statement === undefined) return this.runBegun({ text: query, query_timeout: this.readTimeoutMs }, values, callback);
    const start = (done: QueryCallback) => this.start(statement, parameters, done);
    return typeof given === 'function' ? (start(given as QueryCallback) as never) : (answered(start) as never);
  }

  /**
   * Commits, together with a last statement where one is given; if that fails, nothing is committed.
   * @returns what PostgreSQL did: `ROLLBACK` when a statement had failed before
   */
  async commit(last: Statement | null): Promise<string> {
    if (last) {
      const statement = this.statementNames?.statementOf(last.text);
      if (statement !== undefined && isKnown(this, statement)) {
        const { command } = await answered((done) => this.start(statement, last.params, done, 'COMMIT'));
        return command;
      }
      await this.query(last.text, [...last.params]);
    }
    const { command } = await (this.query('COMMIT') as Promise<pg.QueryResult>);
    return command;
  }

  /** `T` also while a transaction waits for its first statement, so that nobody takes the connection for free. */
  override getTransactionStatus(): ReturnType<pg.Client['getTransactionStatus']> {
    return this.isToBegin ? 'T' : super.getTransactionStatus();
  }

  private start(statement: NamedStatement, parameters: readonly unknown[], done: QueryCallback, after?: Escort['after']): void {
    if (this.isToBegin && !isKnown(this, statement)) return this.begin(() => this.start(statement, parameters, done, after));
    const escort: Escort = { ...(this.isToBegin && { before: BEGIN }), ...(after && { after }) };
    let query: PreparedQuery;
    try {
      query = new PreparedQuery(statement, parameters, this, done, escort);
    } catch (error) {
      // Nothing was sent: the transaction still waits for its first statement.
      process.nextTick(done, error as Error);
      return;
    }
    this.isToBegin = false;
    this.run(query);
  }

  /** Runs what cannot travel with the beginning of its transaction, after that where it has yet to begin. */
  private runBegun(query: unknown, values: unknown, callback: unknown): never {
    if (!this.isToBegin) return this.run(query, values, callback);
    const isAwaited = typeof values !== 'function' && typeof callback !== 'function' && !isSubmittable(query);
    if (isAwaited) return new Promise((resolve) => this.begin(() => resolve(this.run(query, values, callback)))) as never;
    this.begin(() => this.run(query, values, callback));
    return query as never;
  }

  /** Begins the transaction that was asked for, then goes on. */
  private begin(goOn: () => void): void {
    this.isToBegin = false;
    this.run({ text: BEGIN, query_timeout: this.readTimeoutMs }, (error: Error | null) => {
      // Nothing may run outside of the transaction it was meant for.
      if (error) this.abandon();
      goOn();
    });
  }

  /** Whether `query` begins a transaction, or ends one that no statement came for: nothing is sent for these. */
  private isWithoutWork(query: unknown): query is string {
    if (query === BEGIN && this.statementNames) return (this.isToBegin = true);
    if (!this.isToBegin || (query !== 'COMMIT' && query !== 'ROLLBACK')) return false;
    this.isToBegin = false;
    return true;
  }

  abandon(): void {
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }

  private run(query: unknown, values?: unknown, callback?: unknown): never {
    return (super.query as unknown as (query: unknown, values: unknown, callback: unknown) => never).call(this, query, values, callback);
  }
}

/** Whether a text is a single query or change of rows, and no command such as `BEGIN`. */
function isOneQuery(text: string): boolean {
  return /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b[^;]*$/i.test(text);
}

/** Whether `pg` hands it back as it is, as it does with cursors and COPY streams. */
function isSubmittable(query: unknown): boolean {
  return typeof (query as { submit?: unknown } | null)?.submit === 'function';
}

/** The answer to a command for which nothing was sent. */
function resultOf(command: string): pg.QueryResult {
  return { command, rowCount: null, oid: 0, fields: [], rows: [] };
}

function answered(start: (done: QueryCallback) => void): Promise<pg.QueryResult> {
  return new Promise<pg.QueryResult>((resolve, reject) => {
    start((error, result) => (error || !result ? reject(error) : resolve(result)));
  }).catch((error: unknown) => {
    // The stack of a network event says nothing about who asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  });
}
