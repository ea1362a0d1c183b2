import { migrationOwners } from '../../src/app/open-database.js';
import { type TriedMigrations, tryMigrations } from '../../src/conformance/schema/try-migrations.js';
import { connectionOf } from '../../src/database/connection-settings.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Those of modules are tried by the conformance kit, and a migration that forgets something is planted there. */
describe('the migrations of the core', () => {
  let testDatabase: TestDatabase;
  let tried: TriedMigrations;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    tried = await tryMigrations(migrationOwners([]), 'core', connectionOf(testDatabase.url, new DatabaseSettings()));
  });
  afterAll(() => testDatabase.drop());

  it('can be undone one by one, and made again to the same schema', () => {
    expect(tried.names.length).toBeGreaterThan(10);
    expect(tried.undone).toEqual(new Map());
    expect(tried.again).toEqual([]);
  });

  it('make what begins with its prefix alone', () => {
    const objects = tried.made.filter(({ kind }) => !['column', 'constraint', 'trigger'].includes(kind));
    expect(objects.length).toBeGreaterThan(tried.names.length);
    expect(objects.filter(({ name }) => !name.startsWith('core_')).map(({ kind, name }) => `${kind} ${name}`)).toEqual([]);
  });
});
