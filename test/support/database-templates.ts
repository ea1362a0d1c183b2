import { createHash } from 'node:crypto';
import type pg from 'pg';
import { migrationOwners } from '../../src/app/open-database.js';
import { connectionOf } from '../../src/database/connection-settings.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import { migrateUp } from '../../src/database/migrations/migrate.js';
import type { Selection } from '../../src/menu/installed-module.js';
import { createTestDatabase, type TestDatabase, testServerUrl } from './test-database.js';
import { withClient } from './with-client.js';

/** Begins the names of templates; the run's own number follows. */
const PREFIX = 'zhibu_template_';
/** Held by the session that makes a template, so that two spec files do not make the same one. */
const LOCK = 7_106_011;

/**
 * A database with the tables of the core and of some modules, copied from one that is migrated once a run: a copy takes a
 * tenth of a second, the migrations two.
 */
export async function createDatabaseOf(selection: Selection): Promise<TestDatabase> {
  return createTestDatabase(await templateOf(selection));
}

/** Drops the templates of this run. */
export function dropTemplates(serverUrl: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [runPrefix()]);
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

function templateOf(selection: Selection): Promise<string> {
  const name = `${runPrefix()}${createHash('sha256').update(selection.map(({ manifest }) => manifest.id).join()).digest('hex').slice(0, 16)}`;
  return withClient(testServerUrl(), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await make(client, name, selection);
    return name;
  });
}

/** Takes its name when it is complete. */
async function make(client: pg.Client, name: string, selection: Selection): Promise<void> {
  const { url } = await createTestDatabase();
  await migrateUp(migrationOwners(selection), { connection: connectionOf(url, new DatabaseSettings()) });
  await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${name}`);
}

function runPrefix(): string {
  return `${PREFIX}${process.env['ZHIBU_TEST_RUN'] ?? ''}_`;
}
