import type { ConnectionOptions } from 'node:tls';
import type { DatabaseSettings } from './database-settings.js';
import { parseDatabaseUrl } from './database-url.js';
import type { EmbeddedServer } from './embedded/embedded-server.js';
import { tlsOptions } from './tls-options.js';

/** One PostgreSQL server and the database on it. */
export interface ServerSettings {
  /** A host name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  readonly database: string;
  readonly ssl: false | ConnectionOptions;
  readonly channelBinding: boolean;
  readonly applicationName: string;
  /** Further session settings in libpq's form: `-c search_path=zhibu`. */
  readonly options: string;
}

/** Everything the clients of one database are made from. Plain data; holds the password: never log it. */
export interface ConnectionSettings extends ServerSettings {
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
  readonly preparedStatements: boolean;
  readonly replicas: readonly ServerSettings[];
}

/** Where the embedded server listens. */
export type EmbeddedAddress = Pick<EmbeddedServer, 'host' | 'port' | 'user' | 'password' | 'database'>;

const APPLICATION_NAME = 'zhibu';

/**
 * What to connect to and how. What the URL says (`sslmode`, `connect_timeout`, …) wins over the settings.
 *
 * @param target `DATABASE_URL`, or the embedded server
 * @throws StartupError `database.url` or `database.tls`, without the password
 */
export function connectionOf(target: string | EmbeddedAddress, settings: DatabaseSettings): ConnectionSettings {
  const { poolSize, statementTimeoutMs, lockTimeoutMs, idleInTransactionTimeoutMs, preparedStatements } = settings;
  const primary = typeof target === 'string' ? serverOf(target, settings, 'DATABASE_URL') : embedded(target);
  return {
    ...primary,
    poolSize,
    connectTimeoutMs: (typeof target === 'string' && urlTimeoutMs(target)) || settings.connectTimeoutMs,
    statementTimeoutMs,
    lockTimeoutMs,
    idleInTransactionTimeoutMs,
    preparedStatements,
    replicas: settings.replicaUrls.map((url, index) => serverOf(url, settings, `database.replicaUrls[${index}]`)),
  };
}

/** The server in words for people and logs, without the password: `zhibu@db.example.cn:5432/zhibu`. */
export function describeServer(server: ServerSettings): string {
  const user = server.user ? `${server.user}@` : '';
  return `${user}${server.host}:${server.port}/${server.database}`;
}

function serverOf(url: string, settings: DatabaseSettings, source: string): ServerSettings {
  const { parameters, ...address } = parseDatabaseUrl(url, source);
  const wishes = {
    mode: parameters.get('sslmode') ?? settings.ssl,
    caFile: parameters.get('sslrootcert') ?? settings.caFile,
    certFile: parameters.get('sslcert'),
    keyFile: parameters.get('sslkey'),
  };
  return {
    ...address,
    // PostgreSQL has no TLS on a Unix socket: nothing leaves the machine.
    ssl: address.host.startsWith('/') ? false : tlsOptions(wishes, source),
    channelBinding: ['prefer', 'require'].includes(parameters.get('channel_binding') ?? ''),
    applicationName: parameters.get('application_name') ?? APPLICATION_NAME,
    options: parameters.get('options') ?? '',
  };
}

function embedded({ host, port, user, password, database }: EmbeddedAddress): ServerSettings {
  return { host, port, user, password, database, ssl: false, channelBinding: false, applicationName: APPLICATION_NAME, options: '' };
}

function urlTimeoutMs(url: string): number {
  return Number(parseDatabaseUrl(url, 'DATABASE_URL').parameters.get('connect_timeout') ?? 0) * 1_000;
}
