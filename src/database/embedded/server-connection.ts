import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { passwordFile } from './cluster-creation.js';
import { type ClusterLocation, SOCKET_PORT } from './cluster-location.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { SERVER_DATABASE, SERVER_USER, START_MARK } from './server-settings.js';

/** How to reach the server; the names are those of `pg`'s configuration. */
export interface ServerAddress {
  host: string;
  port: number;
  user: string;
  password?: string;
}

/** `busy`: something is there, but it starts, stops or is too loaded to let us in; `absent`: nobody answers. */
export type ServerState = 'up' | 'busy' | 'absent';

/** PostgreSQL: duplicate_database, and unique_violation when two create it at once. */
const DATABASE_EXISTS = ['42P04', '23505'];
/** PostgreSQL: invalid_password, too_many_connections. */
const INVALID_PASSWORD = '28P01';
const TOO_MANY_CONNECTIONS = '53300';
/** What a client gets when nobody listens; on Windows a foreign server may have taken the port of ours. */
const ABSENT = ['ENOENT', 'ECONNREFUSED', INVALID_PASSWORD];
const NOBODY = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
const OWNER_ANSWER_MS = 2_000;

/** The address of the server of a cluster, whether it runs or not. */
export async function serverAddress({ cluster, socketDir }: ClusterLocation, port?: number): Promise<ServerAddress> {
  if (process.platform !== 'win32') return { host: socketDir, port: SOCKET_PORT, user: SERVER_USER };
  const password = await readFile(passwordFile(cluster), 'utf8').catch(() => '');
  return { host: '127.0.0.1', port: port ?? (await lastPort(cluster)), user: SERVER_USER, password };
}

/** The port that the last postmaster wrote down (0: none); only a hint, a connection decides. */
async function lastPort(cluster: string): Promise<number> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[3] ?? 0);
}

/** Runs one statement on the maintenance database. */
export async function runStatement<R extends pg.QueryResultRow>(address: ServerAddress, sql: string): Promise<R[]> {
  const limits = { connectionTimeoutMillis: 2_000, query_timeout: 30_000 };
  const client = new pg.Client({ ...address, ...limits, database: 'postgres', ssl: false });
  // A server that stops cuts the connection outside of any query; the query's own promise says so.
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Asks the server for its start mark: the only way to know that it runs, and that it is the one we started. */
export async function probeServer(address: ServerAddress): Promise<{ state: ServerState; mark?: string }> {
  if (address.port === 0) return { state: 'absent' };
  try {
    const question = `SELECT current_setting('${START_MARK}', true) AS mark`;
    const [row] = await runStatement<{ mark: string }>(address, question);
    return { state: 'up', mark: row?.mark };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === TOO_MANY_CONNECTIONS) return { state: 'up' };
    if (code === 'EACCES') throw foreignServer(address, error);
    return { state: ABSENT.includes(code) ? 'absent' : 'busy' };
  }
}

/** Creates the application's database on a server that has none yet. */
export async function ensureDatabase(address: ServerAddress): Promise<void> {
  const found = await runStatement(address, `SELECT 1 FROM pg_database WHERE datname = '${SERVER_DATABASE}'`);
  if (found.length > 0) return;
  await runStatement(address, `CREATE DATABASE ${SERVER_DATABASE}`).catch((error: { code?: string }) => {
    if (!DATABASE_EXISTS.includes(error.code ?? '')) throw error;
  });
}

/** Whether a guard whose owner lives answers at the owner address. */
export function ownerLives(ownerAddress: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(ownerAddress);
    // A guard that accepts and then says nothing is overloaded, not dead.
    socket.setTimeout(OWNER_ANSWER_MS, () => socket.destroy(new Error('no answer')));
    socket.once('data', () => resolve(true));
    socket.once('end', () => resolve(false));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(!NOBODY.includes(error.code ?? '')));
  });
}

function foreignServer(address: ServerAddress, cause: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'account_unavailable',
    `The database in ${address.host} belongs to another user. Run as that user, or set ZHIBU_DATA to another folder.`,
    { cause },
  );
}
