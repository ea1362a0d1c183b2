import { ADMIN_PASSWORD, type BootedServer, bootServer, TEST_SECRET } from '../../support/boot-modules.js';
import { CliWorld } from '../../support/cli-world.js';

interface Items {
  readonly items: ReadonlyArray<Record<string, unknown> & { readonly id: string; readonly name: string }>;
  readonly total: number;
}

describe('the demo district', () => {
  let world: CliWorld;
  let booted: BootedServer;
  beforeAll(async () => {
    world = await CliWorld.create('modules: []\n', { ZHIBU_SECRET: TEST_SECRET });
    booted = await bootServer([], { env: { ZHIBU_DEMO: '1' }, databaseUrl: world.databaseUrl });
  }, 180_000);
  afterAll(async () => {
    await booted.close();
    await world.drop();
  });

  const passwordOf = (username: string) => booted.server.accounts.find((account) => account.username === username)?.password ?? '';
  const as = (username: string) => booted.anonymous.signIn(username, passwordOf(username));
  const list = async (username: string, path: string) => (await (await as(username)).get(path).expect(200)).body as Items;

  it('prints an account for each role, ready to sign in', () => {
    expect(booted.server.accounts.map(({ username }) => username)).toEqual([
      'admin', 'demo.county', 'demo.auditor', 'demo.town', 'demo.secretary', 'demo.member',
    ]);
  });

  it('has 1,241 organisations and 20,000 members', async () => {
    expect((await list('demo.county', '/organizations?count=true&limit=1')).total).toBe(1241);
    expect((await list('demo.county', '/members?count=true&limit=1')).total).toBe(20_000);
  });

  it('shows each of them his own part', async () => {
    expect((await list('demo.town', '/organizations?limit=1&count=true')).total).toBeGreaterThan(40);
    expect((await list('demo.secretary', '/organizations?sort=code')).items.map(({ name }) => name)).toEqual(['金秋社区党支部', '第一党小组', '第二党小组', '第三党小组']);
    const member = await as('demo.member');
    const { body } = await member.get('/me').expect(200);
    expect(body).toMatchObject({ member: { name: '马晓东' } });
    await member.get('/members').expect(403);
  });

  it('lets the secretary of the branch made by hand recognise her work', async () => {
    const { items, total } = await list('demo.secretary', '/members?limit=100&count=true');
    expect(total).toBe(23);
    expect(items[0]?.name).toBe('丁桂兰');
    const named = (name: string) => items.find((item) => item.name === name);
    expect(named('李𠮷祥')).toMatchObject({ idNumber: '999999********0013', stage: 'fullMember' });
    expect(named('陈浩')).toMatchObject({ isMigrant: true, migrantDestination: '浙江省宁波市' });
    const posts = await list('demo.secretary', '/posts?current=true&limit=100');
    expect(posts.items.map(({ post, memberName }) => `${String(post)} ${String(memberName)}`).slice(0, 2)).toEqual(['secretary 赵国梁', 'deputySecretary 单秀英']);
  });

  it('knows who was there in another year', async () => {
    const on = async (day: string) => (await list('demo.county', `/members?count=true&limit=1&asOf=${day}`)).total;
    expect(await on('2000-01-01')).toBeGreaterThan(3000);
    expect(await on('2000-01-01')).toBeLessThan(await on('2020-01-01'));
    expect(await on('2020-01-01')).toBeLessThan(20_000);
  });

  it('is made at the first start alone', async () => {
    const again = await bootServer([], { env: { ZHIBU_DEMO: '1' }, databaseUrl: booted.databaseUrl });
    const { accounts } = again.server;
    await again.close();
    expect(accounts).toEqual([]);
  });

  it('is finished where it was interrupted, and made again changes nothing', async () => {
    await world.sql(`UPDATE base_accounts SET username = 'somebody.else' WHERE username = 'demo.auditor'`);
    const { exitCode, document } = await world.json<{ accounts: { username: string }[] }>(['seed', 'demo']);
    expect({ exitCode, made: document.accounts.map(({ username }) => username) }).toEqual({ exitCode: 0, made: ['demo.auditor'] });
    expect((await list('demo.county', '/members?count=true&limit=1')).total).toBe(20_000);
  }, 120_000);

  it('is not put into a tree of real organisations', async () => {
    const admin = await booted.anonymous.signIn('admin', ADMIN_PASSWORD);
    const { body } = await admin.get('/organizations?code=ROOT').expect(200);
    const real = { name: '真实的镇党委', type: 'committee', code: 'REAL', parentId: (body as Items).items[0]?.id };
    await admin.post('/organizations', real).expect(201);
    expect(await world.json(['seed', 'demo'])).toMatchObject({ exitCode: 1, document: { error: { code: 'base.district_not_empty' } } });
  });
});
