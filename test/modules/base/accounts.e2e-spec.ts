import { AccountAdministrator, Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootModules, type BootedModules } from '../../support/boot-modules.js';
import { type Employee, hire, makeTree, roleId, STAFF_PASSWORD, type TestTree } from '../../support/staff.js';

interface AccountBody {
  readonly id: string;
  readonly username: string;
  readonly initialPassword: string | null;
}

describe('accounts', () => {
  let booted: BootedModules;
  let tree: TestTree;
  let townA: Employee;
  let villageA: Employee;
  let countyOfficer: Employee;
  const create = (client: ApiClient, body: object, headers = {}) => client.post('/accounts', { displayName: '某某', ...body }, headers);
  const count = async () => (await booted.server.app.get(Database).one<{ n: number }>('SELECT count(*) AS n FROM base_accounts'))?.n;

  beforeAll(async () => {
    booted = await bootModules(['base']);
    tree = await makeTree(booted);
    townA = await hire(booted, 'town-a', 'organizationAdministrator', tree.townA);
    villageA = await hire(booted, 'village-a', 'organizationAdministrator', tree.villageA);
    countyOfficer = await hire(booted, 'county', 'organizationAdministrator', tree.county);
    await hire(booted, 'town-b', 'branchSecretary', tree.townB);
  });
  afterAll(() => booted.close());

  it('get a password that is shown once and must be changed first', async () => {
    const { body } = await create(townA.client, { username: 'Li.Na', organizationId: tree.villageA }).expect(201);
    const { username, initialPassword, id } = body as AccountBody;
    expect(body).toMatchObject({ username: 'li.na', mustChangePassword: true, organizationId: tree.villageA, status: 'active' });
    expect((await townA.client.get(`/accounts/${id}`).expect(200)).body).not.toHaveProperty('initialPassword');

    const newcomer = await booted.signIn(username, initialPassword ?? '');
    expect((await newcomer.get('/accounts').expect(403)).body).toMatchObject({ code: 'access.password_change_required' });
    expect((await newcomer.get('/me').expect(200)).body).toMatchObject({ duty: 'changePassword' });
    await newcomer.post('/auth/password', { currentPassword: initialPassword, newPassword: 'a password of my own' }).expect(200);
    expect((await newcomer.get('/me').expect(200)).body).toMatchObject({ duty: null });
  });

  it('answer a repeated request the same, and keep no password readable for it', async () => {
    const headers = { 'Idempotency-Key': 'make-account-1' };
    const input = { username: 'repeated', organizationId: tree.townA };
    const first = (await create(townA.client, input, headers).expect(201)).body as AccountBody;
    const second = (await create(townA.client, input, headers).expect(201)).body as AccountBody;
    expect(second).toEqual(first);
    const keys = await booted.server.app.get(Database).query('SELECT * FROM core_idempotency_keys');
    expect(keys.length).toBeGreaterThan(0);
    expect(JSON.stringify(keys)).not.toContain(first.initialPassword);
  });

  it('have a name of their own, in every spelling', async () => {
    await create(townA.client, { username: '张伟', organizationId: tree.townA }).expect(201);
    await create(townA.client, { username: 'wang', organizationId: tree.townA }).expect(201);
    const { body } = await create(townA.client, { username: 'ＷＡＮＧ', organizationId: tree.villageA }).expect(409);
    expect(body).toMatchObject({ code: 'base.username_taken' });
  });

  it.each([
    ['a field of the table', { username: 'x1', status: 'suspended' }],
    ['a hash', { username: 'x1', passwordHash: 'x' }],
    ['a role', { username: 'x1', role: 'systemAdministrator' }],
    ['an id', { username: 'x1', id: '00000000-0000-7000-8000-000000000000' }],
    ['a weak password', { username: 'x1', password: '12345678' }],
    ['a password that is the name', { username: 'long-user-name', password: 'Long-User-Name' }],
    ['blanks in the name', { username: 'x 1' }],
    ['a hidden character', { username: 'x\u202E1' }],
    ['a name of letters that nobody sees', { username: '\u3164\u3164' }],
    ['a letter that stands for words', { username: '\uFDFA\uFDFA' }],
    ['no name', {}],
  ])('refuse %s and make nothing', async (_, body) => {
    const before = await count();
    await create(booted.admin, { organizationId: tree.townA, ...body }).expect(400);
    await expect(count()).resolves.toBe(before);
  });

  it('refuse what is not in the form of a change', async () => {
    for (const body of [{ status: 'active' }, { username: 'other' }, { version: 3 }, { createdAt: '2026-01-01T00:00:00Z' }]) {
      await townA.client.patch(`/accounts/${villageA.id}`, body).expect(400);
    }
  });

  it('are seen and made in the own subtree alone', async () => {
    const { body } = await townA.client.get('/accounts?count=true&limit=100').expect(200);
    const { items } = body as { items: { organizationId: string }[] };
    expect(new Set(items.map(({ organizationId }) => organizationId))).toEqual(new Set([tree.townA, tree.villageA]));
    const outside = await townA.client.get(`/accounts/${countyOfficer.id}`).expect(404);
    const unknown = await townA.client.get('/accounts/00000000-0000-7000-8000-000000000000').expect(404);
    expect({ ...outside.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    await create(townA.client, { username: 'x2', organizationId: tree.townB }).expect(404);
    await create(townA.client, { username: 'x2', organizationId: tree.county }).expect(404);
    await townA.client.patch(`/accounts/${villageA.id}`, { organizationId: tree.townB }).expect(404);
    for (const verb of ['suspend', 'resume']) await townA.client.post(`/accounts/${countyOfficer.id}/${verb}`).expect(404);
    await townA.client.post(`/accounts/${countyOfficer.id}/reset-password`, {}).expect(404);
  });

  it('change under If-Match', async () => {
    const { body } = await create(townA.client, { username: 'edited', organizationId: tree.townA }).expect(201);
    const { id } = body as AccountBody;
    const read = await townA.client.get(`/accounts/${id}`).expect(200);
    expect(read.headers['etag']).toBe('"1"');
    await townA.client.patch(`/accounts/${id}`, { displayName: '新名' }, { 'If-Match': '"1"' }).expect(200);
    await townA.client.patch(`/accounts/${id}`, { displayName: '旧名' }, { 'If-Match': '"1"' }).expect(412);
    expect((await townA.client.get(`/accounts/${id}`)).body).toMatchObject({ displayName: '新名', version: 2 });
  });

  it('with more rights than the caller cannot be taken over', async () => {
    const superior = await hire(booted, 'superior', 'organizationAdministrator', tree.villageA);
    const grant = { accountId: superior.id, roleId: await roleId(booted.admin, 'organizationAdministrator'), organizationId: tree.county };
    await booted.admin.post('/grants', grant).expect(201);
    for (const [path, body] of [['suspend', undefined], ['resume', undefined], ['reset-password', {}]] as const) {
      const answer = await townA.client.post(`/accounts/${superior.id}/${path}`, body).expect(403);
      expect(answer.body).toMatchObject({ code: 'base.account_has_more_rights' });
    }
    await townA.client.patch(`/accounts/${superior.id}`, { displayName: 'mine' }).expect(403);
    await superior.client.get('/me').expect(200);
    await booted.signIn('superior', STAFF_PASSWORD);
  });

  it('cannot be suspended or reset by themselves', async () => {
    expect((await townA.client.post(`/accounts/${townA.id}/suspend`).expect(409)).body).toMatchObject({ code: 'base.own_account' });
    await townA.client.post(`/accounts/${townA.id}/reset-password`, {}).expect(409);
    await townA.client.get('/me').expect(200);
  });

  it('lose their sessions and their password when it is reset', async () => {
    const { id, username, client } = await hire(booted, 'forgetful', null, tree.villageA);
    const { body } = await townA.client.post(`/accounts/${id}/reset-password`, {}).expect(200);
    const { initialPassword } = body as AccountBody;
    await client.get('/me').expect(401);
    await booted.anonymous.post('/auth/login', { username, password: STAFF_PASSWORD }).expect(401);
    const again = await booted.signIn(username, initialPassword ?? '');
    expect((await again.get('/me').expect(200)).body).toMatchObject({ duty: 'changePassword' });
  });

  it('never leave the top without a system administrator, not even when two are suspended at once', async () => {
    const one = await hire(booted, 'root-1', 'systemAdministrator', tree.county);
    const two = await hire(booted, 'root-2', 'systemAdministrator', tree.county);
    const { body: me } = await booted.admin.get('/me');
    const { id } = (me as { account: { id: string } }).account;
    await one.client.post(`/accounts/${id}/suspend`).expect(200);
    const answers = await Promise.all([one.client.post(`/accounts/${two.id}/suspend`), two.client.post(`/accounts/${one.id}/suspend`)]);
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
    const { n } = (await booted.server.app.get(Database).one<{ n: number }>(
      `SELECT count(*) AS n FROM base_accounts WHERE username IN ('root-1', 'root-2') AND status = 'active'`,
    )) ?? { n: 0 };
    expect(n).toBe(1);
  });

  describe('kept by the operator', () => {
    const administration = () => booted.server.app.get(AccountAdministrator, { strict: false });

    it('are made with a role by the same rules', async () => {
      const { password, username } = await administration().create({
        username: 'OPERATOR', name: '运维', roleKey: 'systemAdministrator', organizationCode: 'ROOT',
      });
      expect(username).toBe('operator');
      const client = await booted.signIn('operator', password ?? '');
      expect((await client.get('/me').expect(200)).body).toMatchObject({ duty: 'changePassword', grants: [{ roleKey: 'systemAdministrator' }] });
      await expect(
        administration().create({ username: 'operator', name: '又', roleKey: 'member', organizationCode: 'ROOT' }),
      ).rejects.toMatchObject({ code: 'base.username_taken' });
      await expect(
        administration().create({ username: 'nowhere', name: '无', roleKey: 'member', organizationCode: 'NONE' }),
      ).rejects.toMatchObject({ code: 'request.not_found' });
    });

    it('are reset, suspended, resumed and listed', async () => {
      const { password } = await administration().resetPassword('TOWN-A');
      await booted.signIn('town-a', password ?? '');
      await administration().suspend('town-a');
      await booted.anonymous.post('/auth/login', { username: 'town-a', password }).expect(401);
      await administration().resume('town-a');
      await booted.signIn('town-a', password ?? '');
      const names = (await administration().list()).map(({ username }) => username);
      expect(names).toEqual(expect.arrayContaining(['admin', 'town-a', 'operator']));
      expect(names).toHaveLength((await count()) ?? 0);
      const actors = await booted.server.app.get(Database).query(
        `SELECT DISTINCT action FROM core_audit_entries WHERE principal_key = 'service:cli' ORDER BY action`,
      );
      expect(actors).toEqual(
        ['base.account.create', 'base.account.reset_password', 'base.account.resume', 'base.account.suspend', 'base.grant.give'].map((action) => ({ action })),
      );
    });
  });
});
