import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { connectionOf, type ConnectionSettings } from '../connection-settings.js';
import { DatabaseSettings } from '../database-settings.js';
import { migrateUp } from './migrate.js';
import { RUN_LOCK } from './migration-session.js';

const fixtures = new URL('../../../test/core/fixtures/', import.meta.url);
const owner = { id: 'slow', folder: fileURLToPath(new URL('migrations/slow', fixtures)) };
const CREATE = 'SlowCreateSteps1700000000021';
const INDEX = 'SlowIndexSteps1700000000022';

let testDatabase: TestDatabase;
let connection: ConnectionSettings;
let client: pg.Client;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  connection = connectionOf(testDatabase.url, new DatabaseSettings());
  client = new pg.Client(testDatabase.url);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await testDatabase.drop();
});

/** Waits until a migrating session of this database runs a statement like `pattern`. */
async function running(pattern: string): Promise<void> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'zhibu migrate' AND state = 'active' AND query LIKE $1`;
  for (let tries = 0; tries < 500; tries += 1) {
    if ((await client.query(sql, [pattern])).rowCount) return;
    await delay(10);
  }
  throw new Error(`nothing runs ${pattern}`);
}

async function killAt(pattern: string): Promise<void> {
  const script = fileURLToPath(new URL('migrate-child.js', fixtures));
  const child = spawn(process.execPath, [script, testDatabase.url, owner.id, owner.folder], { stdio: 'inherit' });
  const exited = once(child, 'exit');
  await running(pattern);
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
}

async function expectComplete(): Promise<void> {
  const ledger = await client.query<{ name: string }>('SELECT name FROM slow_migrations ORDER BY id');
  expect(ledger.rows.map((row) => row.name)).toEqual([CREATE, INDEX]);
  expect((await client.query('SELECT count(*)::int AS n FROM slow_steps')).rows).toEqual([{ n: 1000 }]);
  const index = await client.query(`SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('slow_steps_name')`);
  expect(index.rows).toEqual([{ indisvalid: true }]);
}

it.each(['%after the table%', '%after the rows%', '%between%'])('completes after a kill at %s', async (point) => {
  await killAt(point);
  await migrateUp([owner], { connection });
  await expectComplete();
});

it('completes after a kill while an index is made, whose backend outlives the process', async () => {
  const reader = new pg.Client(testDatabase.url);
  await reader.connect();
  const starting = killAt('%CREATE INDEX CONCURRENTLY%');
  await running('%between%');
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT count(*) FROM slow_steps');
  await starting;
  const left = await client.query(`SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('slow_steps_name')`);
  expect(left.rows).toEqual([{ indisvalid: false }]);

  const waits: string[] = [];
  const again = migrateUp([owner], { connection, onProgress: (line) => waits.push(line) });
  await delay(300);
  expect(waits).toContain('waiting for a migration that another process began');
  await reader.query('COMMIT');
  await again;
  await reader.end();
  await expectComplete();
});

it('replaces an index that was left invalid', async () => {
  await migrateUp([owner], { connection });
  await client.query(`DELETE FROM slow_migrations WHERE name = '${INDEX}'`);
  await client.query(`UPDATE pg_index SET indisvalid = false WHERE indexrelid = to_regclass('slow_steps_name')`);
  await migrateUp([owner], { connection });
  await expectComplete();
});

it('runs each migration once although the session that leads the run is ended', async () => {
  const first = migrateUp([owner], { connection });
  await running('%after the table%');
  const ended = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [RUN_LOCK],
  );
  expect(ended.rowCount).toBe(1);
  const runs = (await Promise.all([first, migrateUp([owner], { connection })])).flat();
  expect(runs.map(({ name }) => name)).toEqual([CREATE, INDEX]);
  await expectComplete();
});
