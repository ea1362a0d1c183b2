import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { connectionOf } from '../../../src/database/connection-settings.js';
import { createDatabase } from '../../../src/database/create-database.js';
import type { Database } from '../../../src/database/database.js';
import { DatabaseSettings } from '../../../src/database/database-settings.js';
import { schemaDrift } from '../../../src/database/migrations/drift.js';
import { migrateDown, migrateUp } from '../../../src/database/migrations/migrate.js';
import { StartupError } from '../../../src/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { OrganizationEntity } from './organization.entity.js';
import { childPath } from './organization-path.js';
import { insertRows, type NewRow, takeLabels } from './organization-rows.js';
import { OrganizationTree } from './organization-tree.js';
import { RootOrganization } from './root-organization.js';

const BLANK: Omit<NewRow, 'id' | 'name' | 'code' | 'type' | 'parentId' | 'path'> = {
  shortName: null, kind: 'regular', externalCodes: [], foundedOn: null, effectiveOn: '2026-07-01',
  contactName: null, phone: null, address: null, postalCode: null, email: null, unitCount: null, documentNumber: null, reason: null, custom: {},
};

let testDatabase: TestDatabase;
let database: Database;
let tree: OrganizationTree;
/** A migration of base reads what the audit log of the core tells. */
const owners = ['core', 'base'].map((id) => ({ id, folder: fileURLToPath(new URL(`../../../migrations/${id}`, import.meta.url)) }));
const connection = () => connectionOf(testDatabase.url, new DatabaseSettings());

/** Ids by code: ROOT over A (over A1 over A11) and B. */
const ids = new Map<string, string>();
const paths = new Map<string, string>();

async function add(code: string, parent: string, type: NewRow['type']): Promise<void> {
  await database.transaction(async (tx) => {
    const [label = 0] = await takeLabels(tx, 1);
    const row = { ...BLANK, id: uuidv7(), name: code, code, type, parentId: ids.get(parent) ?? null, path: childPath(paths.get(parent) ?? '', label) };
    await insertRows(tx, [row]);
    ids.set(code, row.id);
    paths.set(code, row.path);
  });
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await migrateUp(owners, { connection: connection() });
  database = await createDatabase({ connection: connection(), entities: [OrganizationEntity], onError: () => undefined });
  tree = new OrganizationTree(database);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const root = { name: '示范县委', type: 'committee', code: 'ROOT' };
const roots = new RootOrganization();
const ensure = (options = root) => database.transaction((tx) => roots.ensure(options, tx));

it('has migrations that make what the entity says, and undo it', async () => {
  expect(await schemaDrift(database.dataSource)).toEqual([]);
  await migrateDown(owners, { connection: connection(), owner: 'base', steps: 100 });
  expect(await database.query(`SELECT 1 FROM pg_class WHERE relname LIKE 'base_organization%'`)).toEqual([]);
  await migrateUp(owners, { connection: connection() });
});

describe('the root organisation', () => {
  it('is described rightly, or the start says what is wrong', async () => {
    const refused = ensure({ name: ' ', type: 'partyGroup', code: 'RO OT' });
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/root\.name: .*root\.code: .*root\.type: /);
    expect(await tree.root()).toBeNull();
  });

  it('is made once, however many instances start at once and whatever they say then', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => ensure()));
    expect(new Set(made.map(({ organizationId }) => organizationId)).size).toBe(1);
    expect(await ensure({ ...root, type: 'nonsense' })).toEqual(made[0]);
    expect(await tree.root()).toEqual(made[0]);
    ids.set('ROOT', made[0]?.organizationId ?? '');
    paths.set('ROOT', made[0]?.node ?? '');
  });
});

describe('the tree that rows are scoped by', () => {
  beforeAll(async () => {
    await add('A', 'ROOT', 'committee');
    await add('A1', 'A', 'branch');
    await add('A11', 'A1', 'partyGroup');
    await add('B', 'ROOT', 'committee');
  });

  const node = (code: string) => paths.get(code) ?? '';

  it('knows the place of every organisation, and of no other', async () => {
    expect(await tree.nodeOf(ids.get('A1') ?? '')).toBe(node('A1'));
    expect(await tree.nodeOf(uuidv7())).toBeNull();
  });

  it('lists what is above an organisation from the top down', async () => {
    expect(await tree.ancestors(ids.get('A11') ?? '')).toEqual(['ROOT', 'A', 'A1', 'A11'].map((code) => ids.get(code)));
    expect(await tree.ancestors(uuidv7())).toEqual([]);
  });

  it('tells without a query what lies in what', () => {
    expect(tree.contains(node('A'), node('A11'))).toBe(true);
    expect(tree.contains(node('A'), node('A'))).toBe(true);
    expect(tree.contains(node('A1'), node('A'))).toBe(false);
    expect(tree.contains(node('A'), node('B'))).toBe(false);
  });

  it.each([
    [['ROOT'], ['A', 'A1', 'A11', 'B', 'ROOT']],
    [['A1'], ['A1', 'A11']],
    [['A11', 'B'], ['A11', 'B']],
    [[], []],
  ])('bounds rows to the subtrees of %j, with and without the place at hand', async (nodes, expected) => {
    for (const nodeColumn of [undefined, 'o.path']) {
      const values: unknown[] = [];
      const parameters = { add: (value: unknown) => `$${values.push(value)}` };
      const condition = tree.subtreeCondition('o.id', nodes.map(node), parameters, nodeColumn);
      const rows = await database.query<{ code: string }>(`SELECT code FROM base_organizations o WHERE ${condition} ORDER BY code`, values);
      expect(rows.map(({ code }) => code)).toEqual(expected);
    }
    const values: unknown[] = [];
    const outside = tree.outsideCondition('o.id', nodes.map(node), { add: (value: unknown) => `$${values.push(value)}` });
    const rows = await database.query<{ code: string }>(`SELECT code FROM base_organizations o WHERE ${outside} ORDER BY code`, values);
    expect(rows.map(({ code }) => code)).toEqual(['A', 'A1', 'A11', 'B', 'ROOT'].filter((code) => !expected.includes(code)));
  });

  it('has room for one root alone', async () => {
    await expect(add('ROOT2', 'nothing', 'committee')).rejects.toThrow('base_organizations_one_root');
  });
});
