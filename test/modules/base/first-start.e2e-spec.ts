import { schemaDrift } from '../../../src/database/migrations/drift.js';
import { Database, FirstStart, type FirstStartOptions } from '../../../src/index.js';
import { type BootedServer, bootModules, bootServer } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree, roleId } from '../../support/staff.js';
import { createTestDatabase } from '../../support/test-database.js';

const ZHIBU_SECRET = 'a secret that two instances share, for tests';
const NO_PASSWORD = { env: { ZHIBU_ADMIN_PASSWORD: '' } };

const count = async ({ server }: BootedServer, table: string) =>
  (await server.app.get(Database).one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))?.n;

describe('the first start', () => {
  it('makes a password, prints it once and has it changed', async () => {
    const booted = await bootServer(['base'], NO_PASSWORD);
    try {
      const [account] = booted.server.accounts;
      expect(account).toMatchObject({ username: 'admin', password: expect.any(String) });
      const admin = await booted.anonymous.signIn('admin', account?.password ?? '');
      expect((await admin.get('/me').expect(200)).body).toMatchObject({ duty: 'changePassword' });
      expect((await admin.get('/accounts').expect(403)).body).toMatchObject({ code: 'access.password_change_required' });
      const again = await bootServer(['base'], { ...NO_PASSWORD, databaseUrl: booted.databaseUrl });
      expect(again.server.accounts).toEqual([]);
      await again.close();
    } finally {
      await booted.close();
    }
  });

  it('takes the password of the operator as it is, on tables that are as the entities say', async () => {
    const booted = await bootModules(['base']);
    try {
      expect(booted.server.accounts).toEqual([{ username: 'admin', password: null }]);
      expect((await booted.admin.get('/me').expect(200)).body).toMatchObject({ duty: null });
      await expect(schemaDrift(booted.server.app.get(Database).dataSource)).resolves.toEqual([]);
    } finally {
      await booted.close();
    }
  });

  it('makes nothing with a weak password, and else all of it once, however many instances start at once', async () => {
    const booted = await bootServer(['base'], NO_PASSWORD);
    try {
      const database = booted.server.app.get(Database);
      await database.query('TRUNCATE base_organizations, base_accounts, base_roles CASCADE');
      const first = booted.server.app.get(FirstStart, { strict: false });
      const options: FirstStartOptions = { root: { name: '县委', type: 'committee', code: 'ROOT' }, adminPassword: null };
      await expect(first.run({ ...options, adminPassword: 'admin123' })).rejects.toMatchObject({
        code: 'base.admin_password_refused',
        message: expect.stringContaining('ZHIBU_ADMIN_PASSWORD'),
      });
      await expect(count(booted, 'base_organizations')).resolves.toBe(0);
      const printed = await Promise.all([1, 2, 3, 4].map(() => first.run(options)));
      expect(printed.flat()).toHaveLength(1);
      const counts = await Promise.all(['base_organizations', 'base_accounts', 'base_roles', 'base_grants'].map((table) => count(booted, table)));
      expect(counts).toEqual([1, 1, 5, 1]);
    } finally {
      await booted.close();
    }
  });
});

describe('two instances on one database', () => {
  it('may both be the first', async () => {
    const { url: databaseUrl, drop } = await createTestDatabase();
    const starts = await Promise.allSettled([1, 2].map(() => bootServer(['base'], { env: { ZHIBU_SECRET }, databaseUrl })));
    try {
      expect(starts.flatMap((start) => (start.status === 'rejected' ? [start.reason as unknown] : []))).toEqual([]);
    } finally {
      await Promise.all(starts.map((start) => start.status === 'fulfilled' && start.value.close()));
      await drop();
    }
  });

  it('hear of changes of rights from each other within a second', async () => {
    const { url: databaseUrl, drop } = await createTestDatabase();
    const env = { ZHIBU_SECRET };
    const one = await bootModules(['base'], { env, databaseUrl });
    const other = await bootModules(['base'], { env, databaseUrl });
    try {
      const tree = await makeTree(one);
      const { id, client, username, password } = await hire(one, 'roaming', null, tree.townA);
      const there = other.anonymous.with({ Authorization: (await tokenOf(one, username, password)) });
      await there.get('/accounts').expect(403);
      await there.get('/accounts').expect(403);
      await one.admin.post('/grants', { accountId: id, roleId: await roleId(one.admin, 'branchSecretary'), organizationId: tree.townA }).expect(201);
      await eventually(async () => void (await there.get('/accounts').expect(200)), 1_000);
      await one.admin.post(`/accounts/${id}/suspend`).expect(200);
      await client.get('/me').expect(401);
      await eventually(async () => void (await there.get('/me').expect(401)), 1_000);
    } finally {
      await other.close();
      await one.close();
      await drop();
    }
  });
});

async function tokenOf({ anonymous }: BootedServer, username: string, password: string): Promise<string> {
  const { body } = await anonymous.post('/auth/login', { username, password }).expect(200);
  return `Bearer ${(body as { accessToken: string }).accessToken}`;
}
