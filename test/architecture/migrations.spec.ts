import { connectionOf } from '../../src/database/connection-settings.js';
import { createDatabase } from '../../src/database/create-database.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import { schemaDrift } from '../../src/database/migrations/drift.js';
import { migrateDown, migrateUp } from '../../src/database/migrations/migrate.js';
import { migrationStatus } from '../../src/database/migrations/migration-status.js';
import { migrationOwners } from '../../src/app/open-database.js';
import { loadModules } from '../../src/menu/load-modules.js';
import { resolveSelection } from '../../src/menu/selection.js';
import { tablePrefix } from '../../src/menu/tables.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { installedModules } from '../support/selections.js';

const installed = await installedModules();
const selection = resolveSelection(installed, [...installed.keys()]);
const owners = migrationOwners(selection);
/** Everything that migrations make, but not the order of columns nor what an index is called inside. */
const SCHEMA = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS item
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

describe('the migrations of the core and of every module', () => {
  let testDatabase: TestDatabase;
  const connection = () => connectionOf(testDatabase.url, new DatabaseSettings());
  const query = async <T extends object>(sql: string): Promise<T[]> => {
    const database = await createDatabase({ connection: connection(), entities: [], onError: () => undefined });
    return database.query<T>(sql).finally(() => database.close());
  };

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await migrateUp(owners, { connection: connection() });
  });
  afterAll(() => testDatabase.drop());

  it('make exactly what the entities say', async () => {
    const modules = await loadModules(selection);
    const entities = modules.flatMap(({ body }) => [...(body.entities ?? [])]);
    const database = await createDatabase({ connection: connection(), entities, onError: () => undefined });
    const drift = await schemaDrift(database.dataSource).finally(() => database.close());
    expect(entities.length).toBeGreaterThan(0);
    expect(drift).toEqual([]);
  });

  it('make tables with the prefix of their owner alone', async () => {
    const tables = await query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`);
    const prefixes = ['core_', ...[...installed.keys()].map(tablePrefix)];
    expect(tables.length).toBeGreaterThan(owners.length);
    expect(tables.filter(({ name }) => !prefixes.some((prefix) => name.startsWith(prefix)))).toEqual([]);
  });

  it('can be undone, module by module, and made again to the same schema', async () => {
    const before = await query(SCHEMA);
    for (const { id } of owners.toReversed()) await migrateDown(owners, { owner: id, steps: 1000, connection: connection() });
    const left = await query<{ item: string }>(`SELECT table_name AS item FROM information_schema.tables WHERE table_schema = 'public'`);
    expect(left.filter(({ item }) => !item.endsWith('_migrations'))).toEqual([]);
    await migrateUp(owners, { connection: connection() });
    const status = await migrationStatus(owners, { connection: connection() });
    expect(status.flatMap(({ pending }) => pending)).toEqual([]);
    expect(await query(SCHEMA)).toEqual(before);
  });
});
