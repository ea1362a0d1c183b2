import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';

interface Entry {
  readonly action: string;
  readonly principal: string;
  readonly organizationId: string;
}

describe('the audit log over HTTP', () => {
  let booted: BootedModules;
  let tree: TestTree;
  beforeAll(async () => {
    booted = await bootModules([]);
    tree = await makeTree(booted);
  });
  afterAll(() => booted.close());

  it('shows who did what in the own subtree, the latest first, and nothing of others', async () => {
    const { client } = await hire(booted, 'town-auditor', 'auditor', tree.townA);
    const { body } = await client.get('/audit-entries?count=true').expect(200);
    const { items, total } = body as { items: Entry[]; total: number };
    expect(new Set(items.map(({ organizationId }) => organizationId))).toEqual(new Set([tree.townA, tree.villageA]));
    expect(items.map(({ action }) => action)).toContain('base.organization.create');
    expect(total).toBe(items.length);
    const { body: everything } = await booted.admin.get('/audit-entries?count=true').expect(200);
    expect((everything as { total: number }).total).toBeGreaterThan(total);
  });

  it('can be narrowed to an act, a person and an organisation', async () => {
    const { body } = await booted.admin.get(`/audit-entries?action=base.organization.create&organizationId=${tree.villageA}`).expect(200);
    const { items } = body as { items: Entry[] };
    expect(items).toEqual([expect.objectContaining({ targetId: tree.villageA, targetKind: 'base.organization' })]);
    const { body: his } = await booted.admin.get(`/audit-entries?principal=${encodeURIComponent(items[0]?.principal ?? '')}&limit=1`).expect(200);
    expect((his as { items: Entry[] }).items).toHaveLength(1);
  });

  it('is closed to who may not read it', async () => {
    const { client } = await hire(booted, 'curious-secretary', 'branchSecretary', tree.townA);
    await client.get('/audit-entries').expect(403);
  });
});
