import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedAddress } from '../database/connection-settings.js';
import { startEmbeddedServer } from '../database/embedded/embedded-server.js';

/** A database for a while. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A PostgreSQL to make databases on. */
export interface ScratchServer {
  /** Of an administrator. */
  readonly url: string;
  /** Ends it, where it was started for this. */
  release(): Promise<void>;
}

/** Starts an embedded PostgreSQL in a temporary folder, gone with its release. */
export async function startScratchServer(): Promise<ScratchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-scratch-'));
  const server = await startEmbeddedServer({ dataDir: folder, mode: 'own' });
  return {
    url: urlOf(server),
    release: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database on a server: empty, or a copy of `template` (100 ms, however many tables it has). */
export async function createScratchDatabase(serverUrl: string, template = 'template0'): Promise<ScratchDatabase> {
  const name = `zhibu_scratch_${randomBytes(6).toString('hex')}`;
  await runStatement(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => runStatement(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function runStatement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf({ host, port, user, password, database }: EmbeddedAddress): string {
  const login = password === undefined ? user : `${user}:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${login}@${host}:${port}/${database}`;
}
