import { setTimeout as delay } from 'node:timers/promises';
import axe from 'axe-core';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { ADMIN_PASSWORD } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { type OpenedPortal, PortalWorld, VIEWPORTS } from '../support/portal-world.js';
import { type Employee, hire, STAFF_PASSWORD } from '../support/staff.js';
import { idNumber } from '../modules/base/member-world.js';

const MEMBERS = 45;
const NASTY = '<img src=x onerror="document.title=1">';

let world: PortalWorld;
let county: string;
let branch: string;
let secretary: Employee;
let memberId: string;
let opened: OpenedPortal[] = [];

beforeAll(async () => {
  world = await PortalWorld.create(process.env['ZHIBU_CHROMIUM'] ?? '');
  const { admin } = world.booted;
  const since = { effectiveOn: '2020-01-01' };
  const added = async (body: object) => ((await admin.post('/organizations', { ...body, ...since }).expect(201)).body as { id: string }).id;
  const { body: me } = await admin.get('/me').expect(200);
  county = (me as { homeOrganization: { id: string } }).homeOrganization.id;
  const town = await added({ name: '东山镇党委', type: 'committee', parentId: county, code: 'T1' });
  branch = await added({ name: '金秋社区党支部', type: 'branch', parentId: town, code: 'B1', address: NASTY });
  secretary = await hire(world.booted, 'secretary', 'branchSecretary', branch);
  const rows = Array.from({ length: MEMBERS }, (_, index) => `党员${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'一二三四五'[Math.floor(index / 10)]},男,${idNumber()},fullMember,B1,1381234${1000 + index}`);
  await importMembers(rows);
  await admin.post('/members', { name: '单秀英', sex: 'female', idNumber: idNumber('1960-03-04', 'female'), stage: 'fullMember', organizationId: branch, effectiveOn: '2021-01-01', phone: '13812341027', address: '老街 1 号', workPost: '退休' }).expect(201);
  const { body } = await admin.get('/members?q=sxy').expect(200);
  memberId = (body as { items: { id: string }[] }).items[0]?.id ?? '';
  await admin.put(`/organizations/${town}/menu/pens`, { rule: 'forbidden', documentNumber: '县办〔2026〕8号' }).expect(200);
}, 120_000);

afterAll(() => world?.close());

afterEach(async () => {
  await world.closePages();
  const complaints = opened.flatMap((page) => page.complaints);
  opened = [];
  if (complaints.length > 0) throw new Error(`the browser complained: ${complaints.join('; ')}`);
});

async function importMembers(rows: readonly string[]): Promise<void> {
  const { admin } = world.booted;
  const content = `name,sex,idNumber,stage,organizationCode,phone\n${rows.join('\n')}\n`;
  const { body } = await admin.post('/imports').field('resource', 'members').attach('file', Buffer.from(content), { filename: 'members.csv' }).expect(202);
  const job = `/jobs/${(body as { jobId: string }).jobId}`;
  for (;;) {
    const { status, result } = (await admin.get(job).expect(200)).body as { status: string; result?: object };
    if (status === 'succeeded') return;
    if (status === 'failed') throw new Error(JSON.stringify(result));
  }
}

async function open(viewport: keyof typeof VIEWPORTS = 'desk', url?: string): Promise<Page> {
  const portal = await world.open(viewport, url);
  opened.push(portal);
  return portal.page;
}

async function signIn(page: Page, username = 'secretary', password = STAFF_PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

async function signedIn(viewport: keyof typeof VIEWPORTS = 'desk', hash = '', username = 'secretary', password = STAFF_PASSWORD): Promise<Page> {
  const page = await open(viewport, `${world.portal.url}/${hash}`);
  await signIn(page, username, password);
  await page.getByRole('navigation').waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** What stands in the way of people who cannot see, tell colours apart or use a mouse. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Whether the page is wider than the screen. */
const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('signing in', () => {
  it('is refused in the words of the server, then goes on to the organisations', async () => {
    const page = await open();
    await signIn(page, 'secretary', 'wrong');
    await page.getByRole('alert').getByText('用户名或密码不正确').first().waitFor();
    await signIn(page);
    await heading(page, '组织');
    // The title takes the focus once everything below it is there.
    await page.waitForFunction(`document.activeElement?.id === 'title'`);
    await page.reload();
    await heading(page, '组织');
  });

  it('asks for the second factor where the account has one', async () => {
    const careful = await hire(world.booted, 'careful', 'auditor', county);
    const { body } = await careful.client.post('/me/totp', { password: STAFF_PASSWORD }).expect(201);
    const { secret } = body as { secret: string };
    const code = (shift: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + shift });
    await careful.client.post('/me/totp/confirm', { code: code(0) }).expect(200);
    const page = await open();
    await signIn(page, 'careful');
    await page.getByLabel('动态验证码').fill(code(30));
    await page.getByRole('button', { name: '登录' }).click();
    await heading(page, '组织');
  });

  it('has a new person set a password first', async () => {
    const { body } = await world.booted.admin.post('/accounts', { username: 'newcomer', displayName: '新人', organizationId: branch }).expect(201);
    const { initialPassword } = body as { initialPassword: string };
    const page = await open();
    await signIn(page, 'newcomer', initialPassword);
    await heading(page, '修改密码');
    await page.getByLabel('现密码').fill(initialPassword);
    await page.getByLabel('新密码').fill('correct horse battery');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('navigation').waitFor();
  });

  it('tells plainly when there is no server, and tries again when asked to', async () => {
    const page = await open();
    await page.route('**/api/v1/**', (route) => route.abort());
    await signIn(page);
    await page.getByRole('alert').getByText('http.allowedOrigins').waitFor();
    await page.unroute('**/api/v1/**');
    await signIn(page);
    await heading(page, '组织');
    await page.route(/notifications/, (route) => route.abort());
    await page.getByRole('link', { name: '收件箱' }).click();
    await page.getByRole('alert').getByText('无法连接服务器').waitFor();
    await page.unroute(/notifications/);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('没有内容。').waitFor();
    await page.route(/logout/, (route) => route.abort());
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('未能通知服务器').waitFor();
    // The browser complains of what was cut off on purpose.
    opened = [];
  });
});

describe.each(['desk', 'phone'] as const)('at a %s', (viewport) => {
  it('shows the tree, which unfolds, and an organisation, its texts as they are', async () => {
    const page = await signedIn(viewport, '', 'admin', ADMIN_PASSWORD);
    await page.getByRole('button', { name: '展开东山镇党委' }).click();
    await page.getByRole('link', { name: '金秋社区党支部' }).click();
    await heading(page, '金秋社区党支部');
    await page.getByText(NASTY).waitFor();
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
  });

  it('finds members page by page and by pinyin', async () => {
    const page = await signedIn(viewport, `#/organizations/${branch}/members`);
    await page.getByText(`共 ${MEMBERS + 1} 人`).waitFor();
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(20);
    const first = await rows.first().innerText();
    // A second press while the page is on its way does nothing.
    await page.route(/cursor=/, async (route) => {
      await delay(300);
      await route.continue();
    });
    await page.getByRole('button', { name: '下一页' }).dblclick();
    await eventually(async () => expect(await rows.first().innerText()).not.toBe(first));
    expect(await rows.count()).toBe(20);
    await page.getByRole('button', { name: '下一页' }).click();
    await eventually(async () => expect(await rows.count()).toBe(MEMBERS + 1 - 40));
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '上一页' }).click();
    await eventually(async () => expect(await rows.count()).toBe(20));
    await page.getByRole('button', { name: '上一页' }).click();
    await eventually(async () => expect(await rows.first().innerText()).toBe(first));
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByLabel('搜索').fill('sxy');
    await page.getByLabel('搜索').press('Enter');
    await page.getByText('共 1 人').waitFor();
    expect(new URL(page.url()).hash).toContain('q=sxy');
    await page.getByRole('link', { name: '单秀英' }).click();
    await heading(page, '单秀英');
  });

  it('shows a whole number only for a reason', async () => {
    const page = await signedIn(viewport, `#/members/${memberId}`);
    await page.getByText('138****1027', { exact: true }).waitFor();
    await page.getByRole('button', { name: '查看全号 (电话)' }).click();
    await page.getByLabel(/查看理由/).fill('通知开会');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '查看全号', exact: true }).last().click();
    await page.getByText('13812341027').waitFor();
  });

  it('tells a change that came between, side by side, and saves either', async () => {
    await world.booted.admin.patch(`/members/${memberId}`, { address: '老街 1 号' }).expect(200);
    const page = await signedIn(viewport, `#/members/${memberId}`);
    await page.getByRole('button', { name: '修改联系信息' }).click();
    await world.booted.admin.patch(`/members/${memberId}`, { address: '新村 2 号' }).expect(200);
    await page.getByLabel('地址').fill('河边 3 号');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('alert');
    await conflict.getByText('他人已先修改').waitFor();
    expect(await conflict.locator('tbody').innerText()).toMatch(/新村 2 号[\s\S]*河边 3 号/);
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: '仍保存我的' }).click();
    await page.getByText('已保存。').waitFor();
    const { body } = await world.booted.admin.get(`/members/${memberId}`).expect(200);
    expect(body).toMatchObject({ address: '河边 3 号', phone: '138****1027', workPost: '退休' });
  });

  it('gives the reason of each decision on the menu', async () => {
    const page = await signedIn(viewport, `#/organizations/${branch}/menu`);
    await page.getByText(/东山镇党委自 \d{4}-\d{2}-\d{2} 起规定不得使用。/).waitFor();
    await page.getByText('基础平台始终生效。').waitFor();
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
  });

  it('imports a file, follows it by events, and names the rows at fault', async () => {
    const page = await signedIn(viewport, '#/import');
    const asked: string[] = [];
    page.on('response', (response) => asked.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname.replace(/[0-9a-f-]{36}/, '{id}')}`));
    const csv = (rows: readonly string[]) => ({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(`name,sex,idNumber,stage,organizationCode\n${rows.join('\n')}\n`) });
    const rows = Array.from({ length: 30 }, () => `张导入,男,${idNumber()},fullMember,B1`);
    await page.getByLabel('文件').setInputFiles(csv(rows));
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('strong.succeeded').waitFor();
    expect(await page.locator('.counts').innerText()).toMatch(/新增\s+30/);
    expect(asked.filter((line) => line.includes('/jobs/'))).toEqual(['200 GET /api/v1/jobs/{id}/events']);
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByLabel('文件').setInputFiles(csv([...rows, '李四,男,123,fullMember,B1']));
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('strong.failed').waitFor();
    expect(await page.locator('table tbody tr').innerText()).toMatch(/32[\s\S]*身份号码/);
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
  });

  it('shows what is for the person to read, its text as it is meant, and confirms it', async () => {
    const { admin } = world.booted;
    const username = `reader.${viewport}`;
    const { body: made } = await admin.post('/organizations', { name: `读者党支部 ${viewport}`, type: 'branch', parentId: county, code: `R-${viewport}`, effectiveOn: '2020-01-01' }).expect(201);
    const organizationId = (made as { id: string }).id;
    const reader = await hire(world.booted, username, null, organizationId);
    const { body: member } = await admin.post('/members', { name: '赵敏', sex: 'female', idNumber: idNumber('1985-05-05', 'female'), stage: 'fullMember', organizationId }).expect(201);
    await admin.put(`/accounts/${reader.id}/member`, { memberId: (member as { id: string }).id }).expect(200);
    const { body: article } = await admin.post('/articles', { title: `主题党日 ${viewport}`, body: '<p>请带<strong>笔记本</strong>。</p><ul><li>九点</li></ul>', organizationId, requiresConfirmation: true }).expect(201);
    const { id } = article as { id: string };
    await admin.post(`/articles/${id}/publish`).expect(200);
    const page = await signedIn(viewport, '#/articles', username);
    await page.getByText('待确认').first().waitFor();
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: `主题党日 ${viewport}` }).click();
    await heading(page, `主题党日 ${viewport}`);
    expect(await page.locator('article strong').innerText()).toBe('笔记本');
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: '确认收到' }).click();
    await page.getByText(/^已确认 /).waitFor();
    expect((await admin.get(`/articles/${id}/receipts?status=confirmed`).expect(200)).body).toMatchObject({ items: [{ memberName: '赵敏' }] });
  });

  it('shows what the person was told, and forgets him when he signs out', async () => {
    const page = await signedIn(viewport, '#/inbox');
    await heading(page, '收件箱');
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Inbox');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect([await barriers(page), await page.evaluate('sessionStorage.length')]).toEqual([[], 0]);
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});

describe('somebody with posts in two places', () => {
  it('chooses for which of them he acts', async () => {
    const both = await hire(world.booted, 'both', 'branchSecretary', branch);
    const other = await world.booted.admin.post('/organizations', { name: '东山镇机关党支部', type: 'branch', parentId: county, code: 'B2' }).expect(201);
    const { body: roles } = await world.booted.admin.get('/roles?key=branchSecretary').expect(200);
    const roleId = (roles as { items: { id: string }[] }).items[0]?.id;
    await world.booted.admin.post('/grants', { accountId: both.id, roleId, organizationId: (other.body as { id: string }).id }).expect(201);
    const page = await signedIn('desk', '', 'both');
    await page.getByRole('link', { name: '金秋社区党支部' }).waitFor();
    await page.getByLabel('代表组织').selectOption('东山镇机关党支部');
    await page.getByRole('link', { name: '东山镇机关党支部' }).waitFor();
    expect(await page.getByRole('link', { name: '金秋社区党支部' }).count()).toBe(0);
  });
});

describe('a session that ended elsewhere', () => {
  it('leads back to the sign-in, which says why', async () => {
    const page = await signedIn();
    await world.booted.admin.post(`/accounts/${secretary.id}/suspend`).expect(200);
    await page.getByRole('link', { name: '收件箱' }).click();
    await page.getByText('登录已失效，请重新登录。').waitFor();
    await world.booted.admin.post(`/accounts/${secretary.id}/resume`).expect(200);
  });
});
