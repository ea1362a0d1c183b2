import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliWorld, listed } from '../support/cli-world.js';

const MENU = `# the menu of the county
root: { name: 示范县委,   type: committee, code: ROOT }   # made at the first start

modules:
  # what everybody has
  - ${listed('pens')}   # needed by ink
  # under trial
  - ${listed('ink')}

settings:   {}   # none yet
`;

let world: CliWorld;
beforeEach(async () => {
  world = await CliWorld.create(MENU);
});
afterEach(() => world.drop());

interface Row {
  id: string;
  chosen: boolean;
  requires: Record<string, string>;
  pendingMigrations: number | null;
}
const menu = async (env = {}) => (await world.json<{ modules: Row[]; source: string; pendingUnknownBecause: string | null }>(['menu'], env)).document;
const row = (rows: readonly Row[], id: string) => rows.find((one) => one.id === id);

describe('zhibu menu', () => {
  it('shows what is installed, chosen and pending', async () => {
    const before = await menu();
    expect(row(before.modules, 'pens')).toMatchObject({ chosen: true, requires: { base: '^1.0.0' }, version: '1.0.0', pendingMigrations: 1 });
    expect((await world.run(['migrate', 'up'])).exitCode).toBe(0);
    expect(row((await menu()).modules, 'pens')).toMatchObject({ pendingMigrations: 0 });
    const { stdout, exitCode } = await world.run(['menu', '--lang', 'zh']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^模块 {2,}名称 {2,}已选/);
    expect(stdout).toMatch(/^pens +钢笔 +是 +base \^1\.0\.0 +1\.0\.0 +0$/m);
  });

  it('shows the recipes of zhibu.yaml with what they include', async () => {
    await world.writeMenu(`${MENU}recipes:
  basics: { title: { zh: 基本, en: Basics }, modules: [{ id: pens, chosen: true }] }
  village: { title: { zh: 农村, en: Village }, include: [basics], settings: [{ moduleId: base, values: { letterDays: 60 } }] }
`);
    const { document } = await world.json<{ recipes: object[] }>(['menu', '--lang', 'zh']);
    expect(document.recipes).toEqual([
      { id: 'basics', title: '基本', modules: ['pens'], settings: [] },
      { id: 'village', title: '农村', modules: ['pens'], settings: ['base.letterDays'] },
    ]);
    expect((await world.run(['menu', '--lang', 'zh'])).stdout).toMatch(/^village +农村 +pens +base\.letterDays$/m);
  });

  it('works while the database is down, and says why it does not know what is pending', async () => {
    const { modules, pendingUnknownBecause } = await menu({ DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' });
    expect(row(modules, 'ink')).toMatchObject({ chosen: true, pendingMigrations: null });
    expect(pendingUnknownBecause).toContain('No PostgreSQL answers at x@127.0.0.1:1/x');
  });

  it('makes no embedded database only to look at the menu', async () => {
    expect(row((await menu({ DATABASE_URL: '' })).modules, 'ink')).toMatchObject({ pendingMigrations: 1 });
    await expect(stat(join(world.folder, 'data'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('shows a choice that does not hold, says why, and exits with 1', async () => {
    await world.writeMenu(`modules: [${listed('ink')}, ${listed('pens-box')}, nonsense]\n`);
    const { document, exitCode } = await world.json<{ modules: Row[]; problem: { code: string } }>(['menu']);
    expect(exitCode).toBe(1);
    expect(document.problem.code).toBe('menu.unknown_module');
    expect(row(document.modules, 'ink')).toMatchObject({ chosen: true });
  });

  it('says that ZHIBU_MODULES decides', async () => {
    const { stdout } = await world.run(['menu'], { ZHIBU_MODULES: 'base' });
    expect(stdout).toContain('ZHIBU_MODULES, which wins over zhibu.yaml');
    expect((await menu({ ZHIBU_MODULES: 'base' })).source).toBe('ZHIBU_MODULES');
  });
});

describe('zhibu menu plan', () => {
  it('tells what would come and go, and changes nothing', async () => {
    await world.writeMenu(`modules: [${listed('pens-box')}]\n`);
    await world.run(['migrate', 'up']);
    const { document, exitCode } = await world.json(['menu', 'plan', '--with', listed('pens'), '--without', 'pens-box']);
    expect(exitCode).toBe(0);
    expect(document).toEqual({
      refused: null,
      comes: [
        {
          id: 'pens',
          version: '1.0.0',
          migrations: ['PensCreatePens1700000000061'],
          routes: ['GET /api/v1/pens'],
          permissions: ['pens.pen.read', 'pens.pen.import', 'pens.pen.export'],
          jobs: ['pens.count_pens'],
          tables: [],
        },
      ],
      goes: [{ id: 'pens-box', version: '1.0.0', migrations: [], routes: [], permissions: [], jobs: [], tables: [] }],
    });
    expect(await world.readMenu()).toBe(`modules: [${listed('pens-box')}]\n`);
  });

  it.each([
    ['what others require', ['--without', 'pens'], 'menu.missing_requirement'],
    ['what is not installed', ['--with', 'pnes'], 'menu.unknown_module'],
    ['what is not there to go', ['--without', 'pnes'], 'menu.unknown_module'],
  ])('refuses %s in the words of the server', async (_, options, code) => {
    const { document, exitCode } = await world.json(['menu', 'plan', ...options]);
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { refused: { code } } });
  });

  it('plans without a database', async () => {
    await world.writeMenu('modules: []\n');
    const { document } = await world.json(['menu', 'plan', '--with', listed('pens')], { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' });
    expect(document).toMatchObject({ comes: [{ id: 'pens', migrations: null }] });
  });
});

describe('zhibu menu add and remove', () => {
  it('add one line and leave every other as it is', async () => {
    const { stdout, exitCode } = await world.run(['menu', 'add', listed('pens-box')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('restart the server');
    expect(await world.readMenu()).toBe(MENU.replace(`  - ${listed('ink')}\n`, `  - ${listed('ink')}\n  - ${listed('pens-box')}\n`));
  });

  it('remove one line by the id of a folder and leave every other', async () => {
    const { stdout } = await world.run(['menu', 'remove', 'ink']);
    expect(stdout).toContain('all its data stays');
    expect(await world.readMenu()).toBe(MENU.replace(`  - ${listed('ink')}\n`, ''));
  });

  it('come back to where they began', async () => {
    await world.writeMenu('modules: [] # none\n');
    await world.json(['menu', 'add', listed('pens')]);
    expect((await world.json(['menu', 'remove', 'pens'])).document).toMatchObject({ change: 'removed', modules: [] });
    expect(await world.readMenu()).toBe('modules: [] # none\n');
  });

  it('write a file where there is none', async () => {
    await world.writeMenu('');
    expect((await world.json(['menu', 'add', listed('pens')])).document).toMatchObject({ change: 'added', modules: [listed('pens')] });
    expect(await world.readMenu()).toBe(`modules:\n  - ${listed('pens')}\n`);
  });

  it('keep the mode of the file and leave nothing beside it', async () => {
    await chmod(join(world.folder, 'zhibu.yaml'), 0o640);
    await world.run(['menu', 'remove', 'ink']);
    expect((await stat(join(world.folder, 'zhibu.yaml'))).mode & 0o777).toBe(0o640);
    expect(await readdir(world.folder)).toEqual(['zhibu.yaml']);
  });

  it.each([
    ['what others require, with their names', ['remove', 'pens'], 'menu.still_required', 'still required by ink'],
    ['the base', ['remove', 'base'], 'menu.base_stays', 'always chosen'],
    ['what is not installed', ['add', 'pnes'], 'menu.unknown_module', 'or in the command'],
    ['what is nearly the name of a module, by that', ['remove', 'pnes'], 'menu.unknown_module', 'Did you mean "pens"?'],
    ['a folder without a module', ['add', './nowhere'], 'menu.unknown_module', 'Check the path'],
  ])('refuse %s', async (_, args, code, words) => {
    const { stdout, stderr, exitCode } = await world.run(['menu', ...args, '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code, message: expect.stringContaining(words) } });
    expect(stderr).toContain(words);
    expect(await world.readMenu()).toBe(MENU);
  });

  it('name each place where a folder was looked for once', async () => {
    const { document } = await world.json<{ error: { message: string } }>(['menu', 'add', '/nowhere/at-all']);
    expect(document.error.message).toContain('was found in /nowhere/at-all or /nowhere/at-all/dist.');
  });

  it('change nothing twice', async () => {
    expect((await world.json(['menu', 'add', listed('ink')])).document).toMatchObject({ change: 'unchanged' });
    expect((await world.json(['menu', 'remove', 'info'])).document).toMatchObject({ change: 'unchanged' });
    expect(await world.readMenu()).toBe(MENU);
  });

  it('take out a folder that is gone', async () => {
    await world.writeMenu('modules:\n- ./gone # once\n- base\n');
    expect((await world.run(['menu', 'remove', './gone'])).exitCode).toBe(0);
    expect(await world.readMenu()).toBe('modules:\n- base\n');
  });

  it('say that ZHIBU_MODULES wins', async () => {
    const { document } = await world.json(['menu', 'remove', 'ink'], { ZHIBU_MODULES: 'base' });
    expect(document).toMatchObject({ change: 'removed', overruledBy: 'ZHIBU_MODULES' });
  });
});
