import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkPlatform } from '../../src/cli/new-module/link-platform.js';
import { Author } from '../support/author.js';
import { ADMIN_PASSWORD } from '../support/boot-modules.js';
import { CHECKOUT } from '../support/checkout.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { TestDeployment } from '../support/test-deployment.js';

let folder: string;
let author: Author;
let database: TestDatabase;
let deployment: TestDeployment;

/** The example as its author has it: far from the checkout, with nothing but the platform linked into it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-example-'));
  author = new Author(join(folder, 'volunteer-hours'));
  const own = (path: string) => !/[/\\](node_modules|dist)$/.test(path);
  await cp(join(CHECKOUT, 'examples/volunteer-hours'), author.folder, { recursive: true, filter: own });
  await linkPlatform(author.folder);
  const { exitCode, stdout } = await author.compile();
  if (exitCode !== 0) throw new Error(stdout);
  database = await createTestDatabase();
  deployment = await TestDeployment.create([], database.url);
}, 60_000);
afterAll(async () => {
  await deployment.remove();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the example volunteer-hours', () => {
  it.each([
    ['from a path far from the checkout', () => Promise.resolve(author.folder)],
    ['as a package', () => author.installInto(deployment.folder, 'zhibu-volunteer-hours').then(() => 'zhibu-volunteer-hours')],
  ])('is served %s', async (_, install) => {
    const reference = await install();
    await deployment.choose([reference], { 'volunteer-hours': { mostMinutes: 240 } });
    const server = await deployment.start();
    const admin = await server.anonymous.signIn('admin', ADMIN_PASSWORD);
    const { body: menu } = await admin.get('/menu').expect(200);
    expect(JSON.stringify(menu)).toContain('志愿服务');
    const { body: metrics } = await admin.get('/statistics/metrics').expect(200);
    expect(JSON.stringify(metrics)).toContain('volunteerHoursThisYear');
    expect((await admin.get('/volunteer-hours/sums').expect(200)).body).toEqual({ years: [] });
    // base's own port, injected into a module that lies elsewhere
    const { body: roots } = await admin.get('/organizations?code=ROOT').expect(200);
    const organizationId = (roots as { items: { id: string }[] }).items[0]?.id;
    const activity = { organizationId, title: '一', place: '二', heldOn: '2026-03-05', organizerId: organizationId };
    expect((await admin.post('/volunteer-activities', activity).expect(422)).body).toMatchObject({ code: 'volunteer-hours.member_unknown' });
    await deployment.stop();
  }, 60_000);

  it('packs what it runs on, and no tests', async () => {
    const packed = await readdir(join(deployment.folder, 'node_modules/zhibu-volunteer-hours'), { recursive: true });
    expect(packed).toEqual(expect.arrayContaining(['dist/module.manifest.js', 'dist/index.d.ts', 'README.md', 'package.json']));
    expect(packed.filter((path) => /spec|testing|node_modules|\.map$|tsbuildinfo/.test(path))).toEqual([]);
  });
});
