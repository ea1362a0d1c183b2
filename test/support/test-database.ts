import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one spec file, gone when the file is done. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The administrator's URL of the PostgreSQL that the test run started (see `global-setup.ts`). */
export function testServerUrl(): string {
  const url = process.env['ZHIBU_TEST_POSTGRES'];
  if (!url) throw new Error('ZHIBU_TEST_POSTGRES is not set: run the tests by `npm test`, which starts a PostgreSQL.');
  return url;
}

/** Makes a database: empty, or a copy of `template` (100 ms, however many tables it has). */
export async function createTestDatabase(template = 'template0'): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`);
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdministrator(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
