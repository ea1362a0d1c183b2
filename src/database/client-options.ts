import type pg from 'pg';
import type { ConnectionSettings, ServerSettings } from './connection-settings.js';
import { NamedClient, type NamedClientConfig, type StatementNames } from './named-client.js';
import { typeParsers } from './type-parsers.js';

/** The limits PostgreSQL keeps for a session, in milliseconds; 0 means none. */
export interface SessionLimits {
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
}

const IDLE_CONNECTION_MS = 60_000;
const CONNECTION_LIFE_S = 3_600;

/**
 * The options of one connection. The session settings travel in the startup packet (`options`), so
 * they cost no statement; PgBouncer needs `ignore_startup_parameters = options` and its own defaults.
 */
export function clientOptions(server: ServerSettings, connectTimeoutMs: number, limits: SessionLimits): pg.ClientConfig {
  return {
    host: server.host,
    port: server.port,
    user: server.user,
    password: server.password,
    database: server.database,
    ssl: server.ssl,
    enableChannelBinding: server.channelBinding,
    application_name: server.applicationName,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    types: typeParsers,
    options: [
      '-c TimeZone=UTC',
      '-c DateStyle=ISO',
      `-c statement_timeout=${limits.statementTimeoutMs}`,
      `-c lock_timeout=${limits.lockTimeoutMs}`,
      `-c idle_in_transaction_session_timeout=${limits.idleInTransactionTimeoutMs}`,
      server.options,
    ].join(' ').trim(),
  };
}

/** The options of a pool to `server`, which is the primary of `connection` or one of its replicas. */
export function poolOptions(
  connection: ConnectionSettings,
  server: ServerSettings,
  statementNames: StatementNames | undefined,
): pg.PoolConfig & NamedClientConfig {
  return {
    ...clientOptions(server, connection.connectTimeoutMs, connection),
    max: connection.poolSize,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    maxLifetimeSeconds: CONNECTION_LIFE_S,
    Client: NamedClient,
    onConnect: survive,
    statementNames,
    readTimeoutMs: readTimeout(connection.statementTimeoutMs),
  };
}

/**
 * How long the client waits for the answer to a statement that PostgreSQL may take `statementTimeoutMs`
 * for. Slightly less: a request must not hang longer than the limit when the server falls silent.
 */
export function readTimeout(statementTimeoutMs: number): number {
  return Math.ceil(statementTimeoutMs * 0.98);
}

/** The pool takes its listener off a connection in use; without another, its loss would end the process. */
function survive(client: pg.ClientBase): void {
  client.on('error', () => undefined);
}
