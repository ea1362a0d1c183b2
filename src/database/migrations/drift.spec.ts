import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Box, DriftedBox, Shelf } from '../../../test/core/fixtures/migrations/box.entities.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { connectionOf } from '../connection-settings.js';
import { createDatabase } from '../create-database.js';
import { DatabaseSettings } from '../database-settings.js';
import { schemaDrift } from './drift.js';
import { migrateUp } from './migrate.js';

let testDatabase: TestDatabase;
const driftOf = async (entity: typeof Box | typeof Shelf) => {
  const connection = connectionOf(testDatabase.url, new DatabaseSettings());
  const database = await createDatabase({ connection, entities: [entity], onError: () => undefined });
  try {
    return await schemaDrift(database.dataSource);
  } finally {
    await database.close();
  }
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const folder = fileURLToPath(new URL('../../../test/core/fixtures/migrations/alpha', import.meta.url));
  await migrateUp([{ id: 'alpha', folder }], { connection: connectionOf(testDatabase.url, new DatabaseSettings()) });
});
afterAll(() => testDatabase.drop());

it('finds none when the migrations make what the entities say', async () => {
  expect(await driftOf(Box)).toEqual([]);
});

it('finds a column that no migration makes, and changes nothing', async () => {
  const drift = await driftOf(DriftedBox);
  expect(drift).toEqual([expect.stringContaining('ADD "colour"')]);
  expect(await driftOf(DriftedBox)).toEqual(drift);
});

it('asks a connection for one thing at a time', async () => {
  const setup = new pg.Client({ connectionString: testDatabase.url });
  await setup.connect();
  await setup.query('CREATE TABLE alpha_shelves (id uuid CONSTRAINT alpha_shelves_pk PRIMARY KEY, labels text[] NOT NULL, widths integer[] NOT NULL, days date[] NOT NULL)');
  await setup.end();
  const { query } = pg.Client.prototype;
  const running = new Map<unknown, number>();
  let most = 0;
  const counted = function (this: pg.Client, ...given: unknown[]) {
    const answer = (query as unknown as (...args: unknown[]) => unknown).apply(this, given);
    if (!(answer instanceof Promise)) return answer;
    running.set(this, (running.get(this) ?? 0) + 1);
    most = Math.max(most, running.get(this) ?? 0);
    return answer.finally(() => running.set(this, (running.get(this) ?? 0) - 1));
  };
  pg.Client.prototype.query = counted as unknown as typeof query;
  try {
    expect(await driftOf(Shelf)).toEqual([]);
    expect(most).toBe(1);
  } finally {
    pg.Client.prototype.query = query;
  }
});
