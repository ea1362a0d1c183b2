import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { clientOptions } from '../client-options.js';
import type { ConnectionSettings } from '../connection-settings.js';
import { requireSupportedVersion, startupFailure } from '../startup-failure.js';

/** Advisory locks of the database: `zhib` and what for. Change neither: old and new versions must meet on them. */
const LOCK_SPACE = 0x7a686962;
/** Held by the session that leads a run. */
export const RUN_LOCK = 1;
/** Held by the session that executes migrations; it outlives a killed process as long as its last statement does. */
export const WORK_LOCK = 2;

const POLL_MS = 200;

/** The options of a session that migrates: its statements may take as long as they need, but wait for no lock for long. */
export function migrationClientOptions(connection: ConnectionSettings): pg.ClientConfig {
  const { connectTimeoutMs, lockTimeoutMs } = connection;
  const server = { ...connection, applicationName: 'zhibu migrate' };
  return clientOptions(server, connectTimeoutMs, { statementTimeoutMs: 0, lockTimeoutMs, idleInTransactionTimeoutMs: 0 });
}

/**
 * Connects a session of its own for `work`, checks the version of the server and ends the session.
 *
 * @throws StartupError `database.*`
 */
export async function withSession<R>(connection: ConnectionSettings, work: (session: pg.Client) => Promise<R>): Promise<R> {
  const session = new pg.Client(migrationClientOptions(connection));
  // Its loss is noticed by the next statement; meanwhile the work lock keeps a second runner out.
  session.on('error', () => undefined);
  try {
    await session.connect();
    const { rows } = await session.query<{ server_version: string }>('SHOW server_version');
    requireSupportedVersion(rows[0]?.server_version ?? '', connection);
    return await work(session);
  } catch (error) {
    throw startupFailure(error, connection);
  } finally {
    await session.end();
  }
}

/**
 * Takes an advisory lock for the rest of the session. It asks again and again instead of waiting in
 * PostgreSQL: a waiting statement is a snapshot that the other runner's CREATE INDEX CONCURRENTLY
 * would wait for in turn, for ever.
 */
export async function takeLock(session: pg.ClientBase, lock: number, onWait: () => void): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const sql = 'SELECT pg_try_advisory_lock($1, $2) AS taken';
    const { rows } = await session.query<{ taken: boolean }>(sql, [LOCK_SPACE, lock]);
    if (rows[0]?.taken) return;
    if (isFirst) onWait();
    await delay(POLL_MS);
  }
}
