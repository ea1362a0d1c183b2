import { fileURLToPath } from 'node:url';
import { Box, DriftedBox } from '../../../test/core/fixtures/migrations/box.entities.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { connectionOf } from '../connection-settings.js';
import { createDatabase } from '../create-database.js';
import { DatabaseSettings } from '../database-settings.js';
import { schemaDrift } from './drift.js';
import { migrateUp } from './migrate.js';

let testDatabase: TestDatabase;
const driftOf = async (entity: typeof Box) => {
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
