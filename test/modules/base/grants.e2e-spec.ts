import { Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootModules, type BootedModules } from '../../support/boot-modules.js';
import { type Employee, hire, makeTree, roleId, type TestTree } from '../../support/staff.js';

interface Identified {
  readonly id: string;
}

const UNKNOWN = '00000000-0000-7000-8000-000000000000';

describe('grants', () => {
  let booted: BootedModules;
  let tree: TestTree;
  let townA: Employee;
  let townB: Employee;
  let clerk: Employee;
  const roles: Record<string, string> = {};
  const give = (client: ApiClient, accountId: string, role: string, organizationId: string) =>
    client.post('/grants', { accountId, roleId: roles[role] ?? role, organizationId });
  const permissionsOf = async (client: ApiClient) => ((await client.get('/me').expect(200)).body as { permissions: string[] }).permissions;
  const grantsOf = async (accountId: string) =>
    booted.server.app.get(Database).query<Identified>('SELECT id FROM base_grants WHERE account_id = $1 ORDER BY id', [accountId]);

  beforeAll(async () => {
    booted = await bootModules(['base']);
    tree = await makeTree(booted);
    for (const role of ['systemAdministrator', 'organizationAdministrator', 'branchSecretary', 'auditor', 'member'] as const) {
      roles[role] = await roleId(booted.admin, role);
    }
    townA = await hire(booted, 'town-a', 'organizationAdministrator', tree.townA);
    townB = await hire(booted, 'town-b', 'organizationAdministrator', tree.townB);
    clerk = await hire(booted, 'clerk', 'branchSecretary', tree.villageA);
  });
  afterAll(() => booted.close());

  it('act on the next request, given and taken', async () => {
    const { id, client } = await hire(booted, 'promoted', null, tree.townA);
    await client.get('/accounts').expect(403);
    const { body } = await give(townA.client, id, 'branchSecretary', tree.villageA).expect(201);
    expect(body).toMatchObject({ roleKey: 'branchSecretary', username: 'promoted', organizationId: tree.villageA, grantedBy: `account:${townA.id}` });
    await client.get('/accounts').expect(200);
    await townA.client.delete(`/grants/${(body as Identified).id}`).expect(204);
    await client.get('/accounts').expect(403);
    await townA.client.delete(`/grants/${(body as Identified).id}`).expect(404);
  });

  it('are given once', async () => {
    await give(townA.client, clerk.id, 'member', tree.villageA).expect(201);
    expect((await give(townA.client, clerk.id, 'member', tree.villageA).expect(409)).body).toMatchObject({ code: 'base.grant_exists' });
  });

  it('cannot be more than the giver has', async () => {
    for (const role of ['systemAdministrator', 'auditor']) {
      const { body } = await give(townA.client, clerk.id, role, tree.villageA).expect(403);
      expect(body).toMatchObject({ code: 'base.grant_exceeds_own' });
    }
    expect((await give(townA.client, townA.id, 'systemAdministrator', tree.townA).expect(403)).body).toMatchObject({ code: 'base.grant_exceeds_own' });
    await give(clerk.client, townA.id, 'member', tree.villageA).expect(403);
    expect(await permissionsOf(townA.client)).not.toContain('core.metrics.read');
  });

  it('cannot be given outside the own subtree, nor to accounts outside it', async () => {
    for (const organizationId of [tree.county, tree.townB, UNKNOWN]) {
      await give(townA.client, clerk.id, 'member', organizationId).expect(404);
    }
    await give(townA.client, townB.id, 'member', tree.villageA).expect(404);
    await give(townA.client, UNKNOWN, 'member', tree.villageA).expect(404);
    await give(townA.client, clerk.id, UNKNOWN, tree.villageA).expect(404);
    await expect(grantsOf(townB.id)).resolves.toHaveLength(1);
  });

  it('are bounded by the organisation one acts for', async () => {
    const acting = townA.client.with({ 'Zhibu-Organization': tree.villageA });
    await give(acting, clerk.id, 'member', tree.townA).expect(404);
    const { body } = await acting.get('/grants?limit=100').expect(200);
    const { items } = body as { items: { organizationId: string }[] };
    expect(new Set(items.map(({ organizationId }) => organizationId))).toEqual(new Set([tree.villageA]));
  });

  it('of a superior can be neither added to nor taken away', async () => {
    const superior = await hire(booted, 'superior', 'member', tree.villageA);
    await give(booted.admin, superior.id, 'organizationAdministrator', tree.county).expect(201);
    expect((await give(townA.client, superior.id, 'branchSecretary', tree.villageA).expect(403)).body).toMatchObject({ code: 'base.account_has_more_rights' });
    for (const { id } of await grantsOf(superior.id)) {
      const { status } = await townA.client.delete(`/grants/${id}`);
      expect([403, 404]).toContain(status);
    }
    await expect(grantsOf(superior.id)).resolves.toHaveLength(2);
  });

  it('are listed by account, role and organisation, in the own subtree alone', async () => {
    const list = async (query: string) => ((await townA.client.get(`/grants?${query}`).expect(200)).body as { items: { accountId: string }[] }).items;
    expect((await list(`accountId=${townA.id}`)).map(({ accountId }) => accountId)).toEqual([townA.id]);
    await expect(list(`accountId=${townB.id}`)).resolves.toEqual([]);
    expect(await list(`organizationId=${tree.villageA}&roleId=${roles['branchSecretary']}`)).toHaveLength(1);
    await townA.client.get('/grants?grantedBy=x').expect(400);
    const [foreign] = await grantsOf(townB.id);
    await townA.client.get(`/grants/${foreign?.id}`).expect(404);
    await townA.client.delete(`/grants/${foreign?.id}`).expect(404);
  });

  it('keep the last system administrator at the top', async () => {
    const { body: me } = await booted.admin.get('/me');
    const { account } = me as { account: Identified };
    const [only] = await grantsOf(account.id);
    const { body } = await booted.admin.delete(`/grants/${only?.id}`).expect(409);
    expect(body).toMatchObject({ code: 'base.last_system_administrator' });
    // One further down does not count.
    const lower = await hire(booted, 'lower', 'systemAdministrator', tree.townB);
    await booted.admin.delete(`/grants/${only?.id}`).expect(409);
    await give(lower.client, lower.id, 'systemAdministrator', tree.county).expect(404);
  });

  describe('of custom roles', () => {
    const make = (client: ApiClient, body: object) => client.post('/roles', body);

    it('give what the role says, as it stands now', async () => {
      const { body } = await make(townA.client, { name: '账号专员', organizationId: tree.townA, permissions: ['base.account.read'] }).expect(201);
      const role = body as Identified;
      expect(body).toMatchObject({ key: null, builtIn: false, name: '账号专员', permissions: ['base.account.read'] });
      const { id, client } = await hire(booted, 'specialist', null, tree.villageA);
      await give(townA.client, id, role.id, tree.villageA).expect(201);
      await client.get('/accounts').expect(200);
      await client.get('/roles').expect(403);
      await townA.client.patch(`/roles/${role.id}`, { permissions: ['base.role.read'] }).expect(200);
      await client.get('/accounts').expect(403);
      await client.get('/roles').expect(200);
      expect((await townA.client.delete(`/roles/${role.id}`).expect(409)).body).toMatchObject({ code: 'base.role_in_use' });
    });

    it('cannot hold more than their maker has, at first or later', async () => {
      const { body } = await make(townA.client, { name: '指标', permissions: ['core.metrics.read'] }).expect(403);
      expect(body).toMatchObject({ code: 'base.grant_exceeds_own' });
      const made = await make(townA.client, { name: '空角色', permissions: [] }).expect(201);
      await townA.client.patch(`/roles/${(made.body as Identified).id}`, { permissions: ['core.audit.read'] }).expect(403);
      const unknown = await make(townA.client, { name: '未知', permissions: ['base.account.read', 'base.nothing.at_all'] }).expect(400);
      expect(unknown.body).toMatchObject({ errors: [{ pointer: '/permissions/1', code: 'permission_unknown' }] });
    });

    it('are neither widened nor cut by who lacks the permission in question', async () => {
      const permissions = ['core.audit.read', 'base.account.read'];
      const made = await make(booted.admin, { name: '县级', organizationId: tree.townA, permissions }).expect(201);
      const { id } = made.body as Identified;
      const change = (client: ApiClient, body: object) => client.patch(`/roles/${id}`, body);
      expect((await give(townA.client, clerk.id, id, tree.villageA).expect(403)).body).toMatchObject({ code: 'base.grant_exceeds_own' });
      await change(townA.client, { name: '改名' }).expect(200);
      expect((await change(townA.client, { permissions: ['base.account.read'] }).expect(403)).body).toMatchObject({ code: 'base.grant_exceeds_own' });
      expect((await booted.admin.get(`/roles/${id}`).expect(200)).body).toMatchObject({ permissions: permissions.toSorted() });
      // What he has himself he may take out.
      await change(townA.client, { permissions: ['core.audit.read'] }).expect(200);
      await change(booted.admin, { permissions: [] }).expect(200);
      await change(townA.client, { permissions: ['core.audit.read'] }).expect(403);
    });

    it('let nobody below the top do what concerns the whole deployment', async () => {
      const made = await make(booted.admin, { name: '运维', organizationId: tree.county, permissions: ['core.metrics.read'] }).expect(201);
      const { id: role } = made.body as Identified;
      const { id, client } = await hire(booted, 'operator', null, tree.townA);
      expect((await client.get('//metrics').expect(403)).body).toMatchObject({ code: 'access.permission_missing' });
      await give(booted.admin, id, role, tree.townA).expect(201);
      for (const organization of [tree.townA, tree.villageA]) {
        const { body } = await client.get('//metrics', { 'Zhibu-Organization': organization }).expect(403);
        expect(body).toMatchObject({ code: 'access.permission_needed_at_top' });
      }
      await give(booted.admin, id, role, tree.county).expect(201);
      await client.get('//metrics').expect(200);
    });

    it('belong to a subtree', async () => {
      const village = await make(townA.client, { name: '村用', organizationId: tree.villageA, permissions: [] }).expect(201);
      const { id } = village.body as Identified;
      expect((await give(townA.client, clerk.id, id, tree.townA).expect(409)).body).toMatchObject({ code: 'base.role_not_usable_there' });
      await give(townB.client, townB.id, id, tree.townB).expect(404);
      await townB.client.get(`/roles/${id}`).expect(404);
      await townB.client.patch(`/roles/${id}`, { name: 'x' }).expect(404);
      await make(townA.client, { name: 'x', organizationId: tree.county, permissions: [] }).expect(404);
      const county = await make(booted.admin, { name: '县用', organizationId: tree.county, permissions: ['base.account.read'] }).expect(201);
      const above = county.body as Identified;
      await townA.client.get(`/roles/${above.id}`).expect(200);
      await townA.client.patch(`/roles/${above.id}`, { name: 'x' }).expect(404);
      await give(townA.client, clerk.id, above.id, tree.villageA).expect(201);
    });

    it('have names of their own, versions, and an end', async () => {
      const made = await make(townA.client, { name: '一次', permissions: [] }).expect(201);
      const { id } = made.body as Identified;
      expect((await make(townA.client, { name: '一次', permissions: [] }).expect(409)).body).toMatchObject({ code: 'base.role_name_taken' });
      await make(townA.client, { name: '二次', permissions: [] }).expect(201);
      expect((await townA.client.patch(`/roles/${id}`, { name: '二次' }).expect(409)).body).toMatchObject({ code: 'base.role_name_taken' });
      await townA.client.patch(`/roles/${id}`, { name: '三次' }, { 'If-Match': '"9"' }).expect(412);
      await townA.client.delete(`/roles/${id}`).expect(204);
      await townA.client.get(`/roles/${id}`).expect(404);
    });

    it('leave the built-in ones as they are', async () => {
      for (const role of ['member', 'systemAdministrator']) {
        expect((await booted.admin.patch(`/roles/${roles[role]}`, { permissions: [] }).expect(409)).body).toMatchObject({ code: 'base.role_built_in' });
        await booted.admin.delete(`/roles/${roles[role]}`).expect(409);
      }
      const { body } = await townA.client.get('/roles?limit=100', { 'Accept-Language': 'en' }).expect(200);
      const { items } = body as { items: { key: string | null; name: string; permissions: string[] }[] };
      expect(items.find(({ key }) => key === 'member')).toMatchObject({ name: 'Member', permissions: ['base.organization.read', 'base.rule.read'] });
    });
  });
});
