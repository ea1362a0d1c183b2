import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../support/author.js';
import { ADMIN_PASSWORD } from '../support/boot-modules.js';
import { CHECKOUT } from '../support/checkout.js';
import { CliWorld } from '../support/cli-world.js';
import { runNode } from '../support/run-node.js';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../support/test-database.js';
import { TestDeployment } from '../support/test-deployment.js';

const NAMES = ['--title-zh', '走访', '--title-en', "Members' visits", '--aggregate', 'home-visit', '--aggregate-zh', '走访记录'];
const GOOD = { exitCode: 0 };
const ALL_PASSED = /Tests: +(1\d) passed, \1 total/;

let world: CliWorld;
let author: Author;

beforeAll(async () => {
  world = await CliWorld.create('modules: []\n');
  author = new Author(join(world.folder, 'home-visits'));
  const { document, exitCode } = await world.json(['module', 'new', 'home-visits', '--folder', author.folder, ...NAMES]);
  if (exitCode !== 0) throw new Error(JSON.stringify(document));
});
afterAll(() => world.drop());

describe('a generated module', () => {
  it('compiles and passes the style rules and its own tests as it is', async () => {
    expect(await author.compile()).toMatchObject({ ...GOOD, stdout: '' });
    expect(await author.lint()).toMatchObject({ ...GOOD, stdout: expect.stringContaining('0 warnings and 0 errors') });
    const tests = await author.test();
    expect({ ...tests, stdout: '' }).toMatchObject({ ...GOOD, stderr: expect.stringMatching(ALL_PASSED) });
  }, 120_000);

  it('conforms to what the platform promises', async () => {
    await author.compile();
    const { exitCode, document } = await world.json(['module', 'check', author.folder, '--server', testServerUrl()]);
    expect({ exitCode, document }).toMatchObject({ ...GOOD, document: { module: 'home-visits', ok: true } });
  }, 120_000);

  describe('in a deployment', () => {
    let database: TestDatabase;
    let deployment: TestDeployment;

    beforeAll(async () => {
      await author.compile();
      database = await createTestDatabase();
      deployment = await TestDeployment.create([], database.url);
    }, 60_000);
    afterAll(async () => {
      await deployment.remove();
      await database.drop();
    });

    const tables = async () => {
      const rows = await deployment.sql<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relname LIKE 'home\\_visits\\_%' AND relkind = 'r' ORDER BY 1`);
      return rows.map(({ name }) => name);
    };

    it.each([
      ['a folder beside zhibu.yaml', './custom/home-visits', () => author.copyTo(join(deployment.folder, 'custom/home-visits'))],
      ['a package', 'zhibu-home-visits', () => author.installInto(deployment.folder, 'zhibu-home-visits')],
    ])('is chosen as %s, served, left out, and purged', async (_, reference, install) => {
      await install();
      // What a package manager may have put there: none of it may be loaded.
      for (const name of ['zhibu', '@nestjs/common', 'typeorm']) await plantPackage(deployment.folder, name);
      await deployment.choose([]);
      expect(await deployment.command(['menu', 'add', reference])).toMatchObject(GOOD);

      const server = await deployment.start();
      const admin = await server.anonymous.signIn('admin', ADMIN_PASSWORD);
      const { body: roots } = await admin.get('/organizations?code=ROOT').expect(200);
      const organizationId = (roots as { items: { id: string }[] }).items[0]?.id;
      const visit = { organizationId, title: '看望老党员', day: '2026-03-01' };
      await admin.post('/home-visits', visit).expect(201);
      const { body: refused } = await admin.post('/home-visits', { ...visit, day: '2999-01-01' }).expect(422);
      expect(refused).toMatchObject({ code: 'home-visits.day_too_far_ahead' });
      const { body: openapi } = await admin.get('//openapi.json').expect(200);
      expect(openapi).toMatchObject({ paths: { '/api/v1/home-visits': { post: { 'x-zhibu-module': 'home-visits' } } } });
      await deployment.stop();

      expect(await deployment.command(['menu', 'remove', reference])).toMatchObject(GOOD);
      const without = await deployment.start();
      await (await without.anonymous.signIn('admin', ADMIN_PASSWORD)).get('/home-visits').expect(404);
      expect(await deployment.sql('SELECT title FROM home_visits_home_visits')).toEqual([{ title: '看望老党员' }]);
      await deployment.stop();

      const backup = join(deployment.folder, 'home-visits.gz');
      const purge = ['menu', 'purge', 'home-visits', '--yes-delete-data', 'home-visits', '--backup', backup, '--json'];
      const { exitCode, stdout } = await deployment.command(purge);
      expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({ ...GOOD, purged: true });
      expect(await tables()).toEqual([]);
      await rm(backup);
    }, 120_000);
  });
});

/** A package that breaks whoever loads it. */
async function plantPackage(deployment: string, name: string): Promise<void> {
  const folder = join(deployment, 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.1', type: 'module', exports: './index.js' }));
  await writeFile(join(folder, 'index.js'), `throw new Error('planted: the copy of ${name} that lies here was loaded');\n`);
}

describe('zhibu module new --in-repository', () => {
  it('puts files where the repository keeps each kind; they compile with it, keep its rules and pass their tests', async () => {
    const checkout = join(world.folder, 'checkout');
    const parts = ['src', 'modules', 'migrations', 'test', 'bench', 'examples', '.tools', '.oxlintrc.json', 'package.json', 'tsconfig.json'];
    const isSource = (path: string) => !/[/\\](node_modules|dist)$/.test(path);
    for (const part of parts) await cp(join(CHECKOUT, part), join(checkout, part), { recursive: true, filter: isSource });
    await symlink(join(CHECKOUT, 'node_modules'), join(checkout, 'node_modules'));
    const { exitCode, document } = await world.json<{ files: string[] }>(['module', 'new', 'home-visits', '--in-repository', '--folder', checkout, ...NAMES]);
    expect(exitCode).toBe(0);
    expect(document.files).toEqual(expect.arrayContaining(['modules/home-visits/module.manifest.ts', 'test/modules/home-visits/home-visit.e2e-spec.ts']));
    const tool = (path: string, ...args: string[]) => runNode([join(checkout, 'node_modules', path), ...args], {}, checkout);
    expect(await tool('typescript/bin/tsc')).toMatchObject({ ...GOOD, stdout: '' });
    expect(await tool('oxlint/bin/oxlint', 'modules/home-visits', 'test/modules', 'migrations')).toMatchObject({ ...GOOD });
    const tests = await tool('jest/bin/jest.js', '--config', '.tools/jest.config.mjs', 'home-visit', 'latest-day');
    expect({ ...tests, stdout: '' }).toMatchObject({ ...GOOD, stderr: expect.stringMatching(ALL_PASSED) });
    const again = await world.json(['module', 'new', 'home-visits', '--in-repository', '--folder', checkout, ...NAMES]);
    expect(again).toMatchObject({ exitCode: 1, document: { error: { code: 'module.folder_not_empty' } } });
  }, 180_000);
});

describe('zhibu module new', () => {
  it('leaves events out where none are wanted', async () => {
    const folder = join(world.folder, 'quiet');
    expect((await world.run(['module', 'new', 'quiet', '--folder', folder, '--title-zh', '静', '--no-events'])).exitCode).toBe(0);
    const body = await readFile(join(folder, 'quiet.module.ts'), 'utf8');
    expect(body).not.toContain('events');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).not.toMatch(/Event|events/);
    expect(await new Author(folder).compile()).toMatchObject({ ...GOOD, stdout: '' });
  }, 30_000);
});
