import type { Database } from './database.js';

const PATIENCE_MS = 120_000;

/**
 * Has PostgreSQL look anew at what tables hold after very many rows were written. Until autovacuum does, within a
 * minute or so, it plans as if they were as empty as before: a statement over all members takes ten times as long.
 *
 * @param tables names out of the code, never from a request
 */
export async function renewStatistics(database: Database, tables: readonly string[]): Promise<void> {
  await database.transaction((tx) => tx.query(`ANALYZE ${tables.join(', ')}`), { statementTimeoutMs: PATIENCE_MS });
}
