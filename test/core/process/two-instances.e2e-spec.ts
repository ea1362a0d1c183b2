import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient } from '../../support/api-client.js';
import { ADMIN_PASSWORD } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import type { ServerProcess } from '../../support/server-process.js';
import { hire, makeTree, roleId, type TestTree } from '../../support/staff.js';
import { TestDeployment } from '../../support/test-deployment.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const RATE_LIMIT = 300;
/** Within which one instance acts on what another was told. */
const NEWS_MS = 1_000;

describe('two servers on one database', () => {
  let database: TestDatabase;
  let deployments: TestDeployment[] = [];
  let servers: ServerProcess[] = [];
  let tree: TestTree;
  let a: { admin: ApiClient; signIn: (username: string, password: string) => Promise<ApiClient> };

  const env = { NODE_ENV: 'production', ZHIBU_SECRET: randomBytes(48).toString('base64') };
  const startAtOnce = async () => {
    servers = await Promise.all(deployments.map((deployment) => deployment.start(env)));
  };
  const sql = <T extends object>(statement: string) => deployments[0]?.sql<T>(statement) ?? Promise.resolve([]);

  /** The caller of one server, at the other one. */
  const atB = (client: ApiClient) => client.at(servers[1]?.url ?? '');

  beforeAll(async () => {
    database = await createTestDatabase();
    deployments = await Promise.all([0, 1].map(() => TestDeployment.create(['base'], database.url)));
    // A window of an hour: no test of this file lives to see it end.
    await Promise.all(deployments.map((deployment) => deployment.choose(['base'], { http: { rateLimit: RATE_LIMIT, rateWindowSeconds: 3600, signInsPerMinute: 1000 } })));
    await startAtOnce();
    const [first] = servers;
    if (!first) throw new Error('no server');
    a = {
      admin: await first.anonymous.signIn('admin', ADMIN_PASSWORD),
      signIn: (username, password) => first.anonymous.signIn(username, password),
    };
    tree = await makeTree(a);
  });
  afterAll(async () => {
    await Promise.all(deployments.map((deployment) => deployment.remove()));
    await database.drop();
  });

  it('started at once, migrate and make the first organisation and account once between them', async () => {
    const run = servers.flatMap(({ stderr }) => [...stderr.matchAll(/(\w+) has been executed/g)].map(([, name]) => name));
    expect(run.length).toBeGreaterThan(0);
    expect(new Set(run).size).toBe(run.length);
    const made = await sql(`
      SELECT (SELECT count(*)::int FROM base_organizations WHERE parent_id IS NULL) AS roots, (SELECT count(*)::int FROM base_accounts) AS accounts,
             (SELECT count(*)::int FROM base_grants) AS grants`);
    expect(made).toEqual([{ roots: 1, accounts: 1, grants: 1 }]);
  });

  it('act within a second on a grant and a suspension of which the other was told', async () => {
    const { id, client } = await hire(a, 'roaming', null, tree.townA);
    await atB(client).get('/accounts').expect(403);
    const grant = await a.admin.post('/grants', { accountId: id, roleId: await roleId(a.admin, 'branchSecretary'), organizationId: tree.townA }).expect(201);
    await eventually(async () => void (await atB(client).get('/accounts').expect(200)), NEWS_MS);
    await a.admin.delete(`/grants/${(grant.body as { id: string }).id}`).expect(204);
    await eventually(async () => void (await atB(client).get('/accounts').expect(403)), NEWS_MS);
    await a.admin.post(`/accounts/${id}/suspend`).expect(200);
    await eventually(async () => void (await atB(client).get('/me').expect(401)), NEWS_MS);
  });

  it('refuse within a second a session that ended at the other', async () => {
    const { client } = await hire(a, 'leaving', 'member', tree.townB);
    await atB(client).get('/me').expect(200);
    const { body } = await client.get('/me/sessions').expect(200);
    const [session] = (body as { items: { id: string }[] }).items;
    await client.delete(`/me/sessions/${session?.id}`).expect(204);
    await client.get('/me').expect(401);
    await eventually(async () => void (await atB(client).get('/me').expect(401)), NEWS_MS);
  });

  it('read on where a list of the other stopped', async () => {
    const codesOf = ({ items }: { items: { code: string }[] }) => items.map(({ code }) => code);
    const first = (await a.admin.get('/organizations?limit=2&sort=code').expect(200)).body as { items: { code: string }[]; nextCursor: string };
    const cursor = encodeURIComponent(first.nextCursor);
    const { body: rest } = await atB(a.admin).get(`/organizations?limit=2&sort=code&cursor=${cursor}`).expect(200);
    expect([...codesOf(first), ...codesOf(rest as typeof first)]).toEqual(['ROOT', 'town-a', 'town-b', 'village-a']);
  });

  it('share one budget of requests', async () => {
    const { client } = await hire(a, 'busy', 'member', tree.townB);
    const refusals = async (caller: ApiClient, count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, () => caller.get('/me')));
      return answers.filter(({ status }) => status === 429).length;
    };
    const sharedCount = async (least: number) =>
      eventually(async () => {
        const rows = await sql<{ count: number }>('SELECT max(count)::int AS count FROM core_rate_limits');
        expect(rows[0]?.count).toBeGreaterThanOrEqual(least);
      });
    expect(await refusals(client, 200)).toBe(0);
    await sharedCount(200);
    // With its first count, which is let through, B learns of A's; alone it never comes near the limit.
    expect(await refusals(atB(client), 50)).toBe(0);
    await sharedCount(250);
    expect(await refusals(atB(client), 100)).toBeGreaterThan(0);
    await eventually(async () => void (await client.get('/me').expect(429)), NEWS_MS);
  });

  it('make up once between them for the time of a scheduled job that passed while both were away', async () => {
    await Promise.all(servers.map((server) => server.kill('SIGTERM')));
    await sql(`DELETE FROM core_jobs`);
    await sql(`UPDATE core_job_schedules SET slot = slot - interval '1 day'`);
    await startAtOnce();
    const jobs = () => sql(`SELECT kind, status FROM core_jobs WHERE kind = 'core.maintain'`);
    await eventually(async () => expect(await jobs()).toEqual([{ kind: 'core.maintain', status: 'succeeded' }]));
    await delay(300);
    expect(await jobs()).toHaveLength(1);
  });
});
