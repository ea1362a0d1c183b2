import type pg from 'pg';
import { isConnectionLoss } from './pg-errors.js';
import type { SqlParameters } from './transaction.js';

/**
 * Runs one statement on a connection of `pool`. Unlike `pool.query` it keeps the connection after an
 * ordinary error: a unique violation must not cost a new connection. Callbacks, because this is the
 * hot path of every read.
 */
export function runOnPool<T extends object>(pool: pg.Pool, sql: string, params: SqlParameters): Promise<T[]> {
  return new Promise((resolve, reject) => {
    pool.connect((refusal, client, release) => {
      if (!client) {
        reject(refusal ?? new Error('Connection terminated'));
        return;
      }
      client.query<T>(sql, params as unknown[], (error: Error | null, result: pg.QueryResult<T>) => {
        release(error && isConnectionLoss(error) ? error : undefined);
        if (error) reject(error);
        else resolve(result.rows);
      });
    });
  });
}
