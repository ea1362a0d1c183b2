import { type BootedServer, bootServer } from '../../support/boot-modules.js';
import { seedDemo } from '../../../src/app/seed-demo.js';
import { DeployedMenu } from '../../../src/menu/menu.js';
import { idsOf } from './info-world.js';

describe('the articles of the demo district', () => {
  let booted: BootedServer;
  beforeAll(async () => {
    booted = await bootServer(['info'], { env: { ZHIBU_DEMO: '1' } });
  }, 180_000);
  afterAll(() => booted.close());

  const as = (username: string) => booted.anonymous.signIn(username, booted.server.accounts.find((account) => account.username === username)?.password ?? '');
  const titlesOf = ({ body }: { body: unknown }) => (body as { items: { title: string }[] }).items.map(({ title }) => title);

  it('are some two dozen, drafts for those who manage them', async () => {
    const county = await as('demo.county');
    expect((await county.get('/articles?count=true&limit=1').expect(200)).body).toMatchObject({ total: 24 });
    expect(titlesOf(await county.get('/articles?status=draft'))).toHaveLength(2);
    expect(idsOf(await county.get('/sections?limit=100'))).toHaveLength(11);
  });

  it('reach a member of the branch made by hand as they are meant for him', async () => {
    const member = await as('demo.member');
    const titles = titlesOf(await member.get('/articles?limit=100').expect(200));
    expect(titles[0]).toBe('关于召开第四季度党员大会的通知');
    expect(titles).toContain('关于做好冬季森林防火值班的通知');
    expect(titles).not.toContain('关于举办全县党支部书记培训班的通知');
    expect(titles).not.toContain('写给入党申请人：怎样写入党申请书和思想汇报');
    const secretary = titlesOf(await (await as('demo.secretary')).get('/articles?limit=100').expect(200));
    expect(secretary).toContain('关于举办全县党支部书记培训班的通知');
  });

  it('are public in part', async () => {
    const titles = titlesOf(await booted.anonymous.get('/articles?limit=100').expect(200));
    expect(titles).toContain('党费交纳标准问答');
    expect(titles).not.toContain('关于召开第四季度党员大会的通知');
  });

  it('are made once, however often', async () => {
    const { app } = booted.server;
    await seedDemo(app, app.get(DeployedMenu).loaded, () => undefined);
    expect((await (await as('demo.county')).get('/articles?count=true&limit=1').expect(200)).body).toMatchObject({ total: 24 });
  });
});
