import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKOUT } from '../support/checkout.js';
import { CliWorld } from '../support/cli-world.js';

const TITLE = ['--title-zh', '走访'];

let world: CliWorld;
beforeEach(async () => {
  world = await CliWorld.create('modules: []\n');
});
afterEach(() => world.drop());

const make = (id: string, ...flags: string[]) => world.json<{ error?: { code: string; message: string }; files?: string[] }>(['module', 'new', id, ...flags]);
const at = (...path: string[]) => join(world.folder, ...path);

describe('zhibu module new', () => {
  it.each([
    ['an id that is none', 'Visits', [], 'module.bad_id', 'Choose another'],
    ['a name of the core', 'testing', [], 'module.bad_id', 'a name of the core'],
    ['an id that is taken', 'base', [], 'module.id_taken', 'already'],
    ['a folder of another name', 'visits', ['--folder', '/nowhere/other'], 'module.folder_name', '--folder /nowhere/visits'],
    ['a name of what it keeps that is none', 'visits', ['--aggregate', 'Home Visit'], 'module.bad_name', 'home-visit'],
    ['a name that the code uses otherwise', 'visits', ['--aggregate', 'context'], 'module.name_in_use', 'visits-context'],
    ['a word of the language', 'visits', ['--aggregate', 'class'], 'module.name_in_use', 'visits-class'],
    ['a plural that is the singular', 'visits', ['--aggregate', 'home-visit', '--plural', 'home-visit'], 'module.name_in_use', '--plural'],
    ['names too long for the database', 'visits-of-all-kinds', ['--aggregate', 'visit-to-somebody-who-lives-so-far-away'], 'module.names_too_long', 'Shorten one'],
    ['a title of two lines', 'visits', ['--title-en', 'two\nlines'], 'module.bad_title', 'one line'],
  ])('refuses %s and writes nothing', async (_, id, flags, code, words) => {
    const folder = flags.includes('--folder') ? [] : ['--folder', at(id)];
    const { exitCode, document } = await make(id, ...TITLE, ...folder, ...flags);
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { error: { code, message: expect.stringContaining(words) } } });
    expect(await readdir(world.folder)).toEqual(['zhibu.yaml']);
  });

  it('asks for a title where nobody is there to be asked for it', async () => {
    const { exitCode, document } = await make('visits', '--folder', at('visits'));
    expect({ exitCode, document }).toMatchObject({ exitCode: 2, document: { error: { code: 'cli.usage', message: expect.stringContaining('--title-zh') } } });
  });

  it('never writes over anything', async () => {
    await mkdir(at('visits'));
    await writeFile(at('visits', 'mine.txt'), 'mine');
    const { exitCode, document } = await make('visits', ...TITLE, '--folder', at('visits'));
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { error: { code: 'module.folder_not_empty', message: expect.stringContaining('mine.txt') } } });
    expect(await readdir(at('visits'))).toEqual(['mine.txt']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await mkdir(at('checkout/modules'), { recursive: true });
    await writeFile(at('checkout/migrations'), 'a file where the folder of migrations should be');
    const { exitCode, document } = await make('visits', ...TITLE, '--in-repository', '--folder', at('checkout'));
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { error: { code: 'file.unusable' } } });
    expect(await readdir(at('checkout'))).toEqual(['migrations', 'modules']);
    expect(await readdir(at('checkout/modules'))).toEqual([]);
  });

  it('says in Chinese alone what an id must be', async () => {
    for (const id of ['Visits', 'core']) {
      const { stderr } = await world.run(['module', 'new', id, ...TITLE, '--lang', 'zh']);
      expect(stderr).toMatch(/不能作模块名：(须为小写字母|不得用核心的名称).*请换一个/);
      expect(stderr).not.toContain('must');
    }
  });

  it('tells in Chinese what it refuses', async () => {
    const { stderr } = await world.run(['module', 'new', 'base', ...TITLE, '--lang', 'zh']);
    expect(stderr).toMatch(/已有模块“base”.*请换一个名称/);
  });

  it('asks a person for what he did not say', async () => {
    const { exitCode } = await world.type(
      ['module', 'new', 'visits', '--folder', at('visits')],
      [
        ['in Chinese', '走访\r'],
        ['in English', '\r'],
        ['What does it keep?', '\u0015home-visit\r'],
        ['in the plural', '\r'],
        ['The same in Chinese', '\r'],
      ],
    );
    expect(exitCode).toBe(0);
    expect(await readFile(at('visits', 'module.manifest.ts'), 'utf8')).toContain(`title: { zh: '走访', en: 'Visits' }`);
    expect(await readFile(at('visits', 'home-visit/home-visit.controller.ts'), 'utf8')).toContain(`@Controller('home-visits')`);
  });

  it('tells what to do next as it can be pasted, one line after the other, in the checkout', async () => {
    const { document } = await world.json<{ next: string[] }>(['module', 'new', 'visits', ...TITLE, '--folder', at('visits')]);
    expect(document.next).toEqual([`npm test --prefix ${at('visits')}`, 'npm run zhibu -- menu add ./visits']);
  });

  it('leaves no name of the template behind', async () => {
    await make('visits', ...TITLE, '--folder', at('visits'), '--aggregate', 'home-visit');
    const entries = await readdir(at('visits'), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      expect(`${file.name} ${await readFile(join(file.parentPath, file.name), 'utf8')}`).not.toMatch(/paper|shelf|sheet|纸|<\/?events>|1700000000000/i);
    }
  });
});

describe('zhibu module link', () => {
  it('links this checkout anew, and leaves what is no link', async () => {
    await make('visits', ...TITLE, '--folder', at('visits'));
    await rm(at('visits/node_modules/zhibu'));
    await rm(at('visits/node_modules/uuid'));
    await mkdir(at('visits/node_modules/uuid'));
    await rm(at('visits/node_modules/rxjs'));
    await symlink('/nowhere', at('visits/node_modules/rxjs'));
    const { document, exitCode } = await world.json<{ linked: string[]; kept: string[] }>(['module', 'link', at('visits')]);
    expect({ exitCode, kept: document.kept }).toEqual({ exitCode: 0, kept: ['uuid'] });
    expect(document.linked).toEqual(expect.arrayContaining(['zhibu', '@nestjs/common', 'rxjs', 'typescript', '.bin']));
    expect(await readFile(at('visits/node_modules/zhibu/package.json'), 'utf8')).toBe(await readFile(join(CHECKOUT, 'package.json'), 'utf8'));
  });

  it('refuses a folder without the source of a module', async () => {
    const { document, exitCode } = await world.json(['module', 'link', world.folder]);
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { error: { code: 'module.not_a_module' } } });
  });
});
