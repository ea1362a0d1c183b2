import type { EntityManager } from 'typeorm';

/** The parameters of a statement; the first is `$1`. Arrays become PostgreSQL arrays, objects JSON. */
export type SqlParameters = readonly unknown[];

/** What runs SQL: the database, each statement for itself, or a transaction. */
export interface SqlRunner {
  /** Runs one statement and gives its rows (of `RETURNING` for writes), their values read as `typeParsers` says. */
  query<T extends object>(sql: string, params?: SqlParameters): Promise<T[]>;
  /** Like `query`, but the first row, null when there is none. */
  one<T extends object>(sql: string, params?: SqlParameters): Promise<T | null>;
}

/** One open transaction: plain SQL and TypeORM on the same connection. Its statements run one after another, never in parallel. */
export interface Transaction extends SqlRunner {
  readonly manager: EntityManager;
}
