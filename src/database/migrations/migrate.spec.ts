import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { connectionOf, type ConnectionSettings } from '../connection-settings.js';
import { DatabaseSettings } from '../database-settings.js';
import { migrateDown, migrateUp } from './migrate.js';
import { migrationStatus } from './migration-status.js';

const folder = (name: string) => fileURLToPath(new URL(`../../../test/core/fixtures/migrations/${name}`, import.meta.url));
const alpha = { id: 'alpha', folder: folder('alpha') };
const alphaLate = { id: 'alpha', folder: folder('alpha-late') };
const betaTwo = { id: 'beta-two', folder: folder('beta-two') };
const CREATE = 'AlphaCreateBoxes1700000000001';
const LABEL = 'AlphaAddLabel1700000000002';
const INDEX = 'AlphaIndexBoxes1700000000003';
const LIDS = 'BetaTwoCreateLids1700000000010';
const caught = (promise: Promise<unknown>) => promise.then(() => undefined, (error: unknown) => error);

let testDatabase: TestDatabase;
let connection: ConnectionSettings;
let client: pg.Client;
const tables = async () =>
  (await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`))
    .rows.map((row) => row.name);

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

it('runs every owner in the given order, each with a ledger of its own', async () => {
  const progress: string[] = [];
  const runs = await migrateUp([alpha, betaTwo], { connection, onProgress: (line) => progress.push(line) });
  expect(runs).toEqual([
    { owner: 'alpha', name: CREATE },
    { owner: 'alpha', name: INDEX },
    { owner: 'beta-two', name: LIDS },
  ]);
  expect(await tables()).toEqual(['alpha_boxes', 'alpha_migrations', 'beta_two_lids', 'beta_two_migrations']);
  expect(progress).toContain(`beta-two: ${LIDS} has been executed successfully`);
  expect(await migrateUp([alpha, betaTwo], { connection })).toEqual([]);
});

it('runs a migration that is older than the last one run', async () => {
  await migrateUp([alpha], { connection });
  expect(await migrateUp([alphaLate], { connection })).toEqual([{ owner: 'alpha', name: LABEL }]);
});

it('tells what is applied, pending and unknown without changing anything', async () => {
  expect(await migrationStatus([alpha], { connection })).toEqual([{ owner: 'alpha', applied: [], pending: [CREATE, INDEX], unknown: [] }]);
  expect(await tables()).toEqual([]);
  await migrateUp([alphaLate], { connection });
  expect(await migrationStatus([alpha, betaTwo], { connection })).toEqual([
    { owner: 'alpha', applied: [CREATE, LABEL, INDEX], pending: [], unknown: [LABEL] },
    { owner: 'beta-two', applied: [], pending: [LIDS], unknown: [] },
  ]);
});

it('undoes the last ones run, also outside a transaction', async () => {
  await migrateUp([alpha], { connection });
  await migrateUp([alphaLate], { connection });
  expect(await migrateDown([alphaLate], { connection, owner: 'alpha', steps: 2 })).toEqual([
    { owner: 'alpha', name: LABEL },
    { owner: 'alpha', name: INDEX },
  ]);
  expect(await migrationStatus([alphaLate], { connection })).toMatchObject([{ applied: [CREATE], pending: [LABEL, INDEX] }]);
  await migrateDown([alphaLate], { connection, owner: 'alpha', steps: 9 });
  expect(await tables()).toEqual(['alpha_migrations']);
});

it('refuses to undo what it does not know', async () => {
  await migrateUp([alphaLate], { connection });
  expect(await caught(migrateDown([alpha], { connection, owner: 'gamma', steps: 1 }))).toMatchObject({ code: 'database.migration_owner' });
  expect(await caught(migrateDown([alpha], { connection, owner: 'alpha', steps: 0 }))).toMatchObject({ code: 'database.migration_steps' });
  expect(await caught(migrateDown([alpha], { connection, owner: 'alpha', steps: 2 }))).toMatchObject({ code: 'database.migration_missing' });
  expect(await migrationStatus([alphaLate], { connection })).toMatchObject([{ applied: [CREATE, LABEL, INDEX] }]);
});

it('lets two runners at once run each migration once', async () => {
  const waits: string[] = [];
  const run = () => migrateUp([alpha, betaTwo], { connection, onProgress: (line) => line.startsWith('waiting') && waits.push(line) });
  const runs = (await Promise.all([run(), run(), run()])).flat();
  expect(runs.map(({ name }) => name).toSorted()).toEqual([CREATE, INDEX, LIDS].toSorted());
  expect(waits).toHaveLength(2);
});

it('keeps what was finished when a later owner fails, and nothing of the failed migration', async () => {
  const failing = { id: 'failing', folder: folder('failing') };
  const error = await caught(migrateUp([alpha, failing], { connection }));
  expect(error).toMatchObject({ code: 'database.migration_failed', message: expect.stringMatching(/"failing".*division by zero/) });
  expect(await tables()).toEqual(['alpha_boxes', 'alpha_migrations', 'failing_migrations']);
});

it('says how to let a user without rights make tables', async () => {
  const role = `poor_${process.pid}`;
  await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'poor'`);
  const error = await caught(migrateUp([alpha], { connection: { ...connection, user: role, password: 'poor' } }));
  await client.query(`DROP ROLE ${role}`);
  expect(error).toMatchObject({ message: expect.stringContaining(`GRANT CREATE ON SCHEMA public TO ${role}`) });
});

it.each([
  ['wrong-name', 'database.migration_file', '17-things.js is not named'],
  ['wrong-class', 'database.migration_class', 'Export the class WrongClassCreateThings1700000000041'],
])('refuses the folder %s with the cure', async (id, code, words) => {
  const error = await caught(migrateUp([{ id, folder: folder(id) }], { connection }));
  expect(error).toMatchObject({ name: 'StartupError', code, message: expect.stringContaining(words) });
  expect(await tables()).toEqual([]);
});

it('says that no server answers', async () => {
  expect(await caught(migrationStatus([alpha], { connection: { ...connection, host: '127.0.0.1', port: 1 } }))).toMatchObject({
    code: 'database.unreachable',
  });
});
