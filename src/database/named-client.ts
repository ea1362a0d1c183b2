import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { type NamedStatement, PreparedQuery, type PreparingClient } from './prepared-query.js';
import { ReadDeadline } from './read-deadline.js';

type QueryCallback = (error: Error | null, result?: pg.QueryResult) => void;

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

  /** The statement to prepare for `text`; undefined the first times, and where it may be several, which only a text without parameters can be. */
  statementOf(text: string, hasParameters = true): NamedStatement | undefined {
    const known = this.named.get(text);
    if (known || !(hasParameters || isOneQuery(text))) return known;
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
 */
export class NamedClient extends pg.Client implements PreparingClient {
  readTimeoutMs: number;
  private readonly statementNames?: StatementNames;
  readonly held: PreparingClient['held'] = new Map();
  readonly readDeadline = new ReadDeadline();

  constructor(config: NamedClientConfig = {}) {
    super(config);
    this.readTimeoutMs = config.readTimeoutMs ?? 0;
    this.statementNames = config.statementNames;
  }

  // `never` fits the return type of each overload of `pg`, which stay what callers see.
  override query(query: unknown, values?: unknown, callback?: unknown): never {
    const run = super.query as unknown as (query: unknown, values: unknown, callback: unknown) => never;
    if (typeof query !== 'string') return run.call(this, query, values, callback);
    const parameters = Array.isArray(values) ? (values as unknown[]) : [];
    const statement = this.statementNames?.statementOf(query, parameters.length > 0);
    if (statement === undefined) return run.call(this, { text: query, query_timeout: this.readTimeoutMs }, values, callback);
    const start = (done: QueryCallback) =>
      run.call(this, new PreparedQuery(statement, parameters, this, done), undefined, undefined);
    const given = typeof values === 'function' ? values : callback;
    if (typeof given === 'function') return start(given as QueryCallback);
    return answered(start) as never;
  }
}

/** Whether a text is a single query or change of rows, and no command such as `BEGIN`. */
function isOneQuery(text: string): boolean {
  return /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b[^;]*$/i.test(text);
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
