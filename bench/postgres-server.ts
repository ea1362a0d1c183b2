import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../src/database/embedded/embedded-server.js';

/** The PostgreSQL of a run. */
export interface PostgresServer {
  readonly version: string;
  /** Connected to a database in which nothing is measured. */
  readonly administrator: pg.Client;
  urlOf(database: string): string;
  /** Drops the databases made here and lets go of the server. */
  close(): Promise<void>;
}

const MAINTENANCE = 'postgres';

/** The server of `DATABASE_URL`; without it an embedded one in a folder of its own, gone afterwards. */
export async function openPostgres(databaseUrl: string | undefined): Promise<PostgresServer> {
  if (databaseUrl) return connect(new URL(databaseUrl), new URL(databaseUrl).pathname.slice(1), () => Promise.resolve());
  const dataDir = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const first = await startEmbeddedServer({ dataDir, mode: 'own' });
  await countStatements(urlOf(first));
  await first.stop();
  const server = await startEmbeddedServer({ dataDir, mode: 'own' });
  return connect(urlOf(server), MAINTENANCE, async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
}

async function connect(url: URL, maintenance: string, release: () => Promise<void>): Promise<PostgresServer> {
  const administrator = new pg.Client({ connectionString: withDatabase(url, maintenance) });
  await administrator.connect();
  const { rows } = await administrator.query<{ server_version: string }>('SHOW server_version');
  return {
    version: rows[0]?.server_version ?? 'unknown',
    administrator,
    urlOf: (database) => withDatabase(url, database),
    close: async () => {
      await administrator.end();
      await release();
    },
  };
}

/** Takes effect at the next start. */
async function countStatements(url: URL): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, MAINTENANCE) });
  await client.connect();
  try {
    await client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
  } finally {
    await client.end();
  }
}

function urlOf({ host, port, user, password, database }: EmbeddedServer): URL {
  const isSocket = host.startsWith('/');
  const url = new URL(`postgresql://${isSocket ? 'localhost' : host}:${port}/${database}`);
  url.username = user;
  url.password = password ?? '';
  if (isSocket) url.searchParams.set('host', host);
  return url;
}

function withDatabase(url: URL, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
