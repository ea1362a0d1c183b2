import { Database } from '../../../src/index.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { hire, makeTree, roleId, type TestTree } from '../../support/staff.js';

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
    expect(items).toEqual([expect.objectContaining({ targetId: tree.villageA, targetKind: 'organization' })]);
    const { body: his } = await booted.admin.get(`/audit-entries?principal=${encodeURIComponent(items[0]?.principal ?? '')}&limit=1`).expect(200);
    expect((his as { items: Entry[] }).items).toHaveLength(1);
  });

  it('tells whose rights changed, to what and where, after the grant is gone', async () => {
    const { id: accountId } = await hire(booted, 'short-lived', null, tree.villageA);
    const made = await booted.admin.post('/roles', { name: '短期', organizationId: tree.townA, permissions: [] }).expect(201);
    const custom = (made.body as { id: string }).id;
    for (const role of [await roleId(booted.admin, 'branchSecretary'), custom]) {
      const { body } = await booted.admin.post('/grants', { accountId, roleId: role, organizationId: tree.townA }).expect(201);
      await booted.admin.delete(`/grants/${(body as { id: string }).id}`).expect(204);
    }
    const { body } = await booted.admin.get(`/audit-entries?targetKind=account&targetId=${accountId}&organizationId=${tree.townA}&sort=id`).expect(200);
    const said = (body as { items: (Entry & { fields: string[] })[] }).items.map(({ action, fields }) => [action, ...fields]);
    expect(said).toEqual([
      ['base.grant.give', 'role:branchSecretary'],
      ['base.grant.revoke', 'role:branchSecretary'],
      ['base.grant.give', `role:${custom}`],
      ['base.grant.revoke', `role:${custom}`],
    ]);
  });

  it('names each kind of target by one plain word', async () => {
    const kinds = await booted.server.app.get(Database).query<{ kind: string }>('SELECT DISTINCT target_kind AS kind FROM core_audit_entries ORDER BY 1');
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['account', 'organization']));
    for (const { kind } of kinds) expect(kind).toMatch(/^[a-zA-Z]+$/);
  });

  it('is closed to who may not read it', async () => {
    const { client } = await hire(booted, 'curious-secretary', 'branchSecretary', tree.townA);
    await client.get('/audit-entries').expect(403);
  });
});
