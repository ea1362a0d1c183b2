import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { CliWorld, listed } from '../support/cli-world.js';
import { testServerUrl } from '../support/test-database.js';

const served = join(CODE_ROOT, 'test/core/fixtures/served');

let world: CliWorld;
beforeAll(async () => {
  world = await CliWorld.create('modules: []\n');
});
afterAll(() => world.drop());

const check = (...args: string[]) => ['module', 'check', ...args, '--server', testServerUrl()];

describe('zhibu module check', () => {
  it('tells check by check that a module conforms', async () => {
    const { exitCode, stdout } = await world.run(check('notes', '--lang', 'en'), {}, { codeRoot: served });
    expect(stdout).toContain('ok    Nothing leaks between organizations (');
    expect(stdout).toMatch(/\nnotes 1\.0\.0 conforms \(\d+\.\d s\)\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('tells what is wrong with the cure, in either language, and ends with 1', async () => {
    const { exitCode, stdout } = await world.run(check(listed('pens'), '--only', 'manifest', '--lang', 'en'));
    expect(stdout).toMatch(/^BAD {3}Manifest.*\n {6}README\.md: There is no README\.md\.\n {6}→ Write one/);
    expect(stdout).toContain('pens 1.0.0 has 2 faults');
    expect(exitCode).toBe(1);
    const chinese = await world.run(check(listed('pens'), '--only', 'manifest', '--lang', 'zh'));
    expect(chinese.stdout).toMatch(/^问题 {2}清单.*\n {6}README\.md: 没有 README\.md。/);
  });

  it('prints one JSON document when asked', async () => {
    const { exitCode, stdout } = await world.run(check(listed('pens'), '--only', 'manifest', 'errors', '--json', '--lang', 'en'));
    expect(JSON.parse(stdout)).toMatchObject({
      module: 'pens',
      ok: false,
      checks: [{ id: 'manifest', ok: false, findings: [{ fault: 'noReadme', place: 'README.md', cure: expect.any(String) }, { fault: 'noIndex' }] }, { id: 'errors', ok: true, findings: [], exempt: [] }],
    });
    expect(exitCode).toBe(1);
  });

  it.each([
    ['a module that is not there', ['pencils'], 1, 'menu.unknown_module'],
    ['a check that is not there', ['base', '--only', 'everything'], 2, 'cli.usage'],
    ['a server that is not there', ['base', '--only', 'drift', '--server', 'postgresql://127.0.0.1:1/postgres'], 1, 'database.unreachable'],
  ])('refuses %s', async (_, args, code, refusal) => {
    const { exitCode, stdout } = await world.run([...check(), ...args, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: refusal } });
    expect(exitCode).toBe(code);
  });
});
