import { CliWorld, listed } from '../support/cli-world.js';

const PENS = 'PensCreatePens1700000000061';

let world: CliWorld;
beforeEach(async () => {
  world = await CliWorld.create(`modules: [${listed('pens')}]\n`);
});
afterEach(() => world.drop());

interface Owner {
  owner: string;
  chosen: boolean;
  applied: string[];
  pending: string[];
  unknown: string[];
}
const pens = async (): Promise<Owner | undefined> => {
  const { document } = await world.json<{ owners: Owner[] }>(['migrate', 'status']);
  return document.owners.find(({ owner }) => owner === 'pens');
};

describe('zhibu migrate', () => {
  it('runs what is pending once, and tells of each on the standard error', async () => {
    const { document } = await world.json<{ run: { owner: string; name: string }[] }>(['migrate', 'up']);
    expect(document.run.at(-1)).toEqual({ owner: 'pens', name: PENS });
    expect(document.run[0]?.owner).toBe('core');
    expect(await pens()).toEqual({ owner: 'pens', chosen: true, applied: [PENS], pending: [], unknown: [] });
    expect(await world.run(['migrate', 'up'])).toEqual({ exitCode: 0, stdout: 'Nothing is pending.\n', stderr: '' });
  });

  it('undoes only when told so', async () => {
    await world.run(['migrate', 'up']);
    const refused = await world.run(['migrate', 'down', '--owner', 'pens']);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('add --yes') });
    expect(await pens()).toMatchObject({ applied: [PENS] });
    expect((await world.json(['migrate', 'down', '--owner', 'pens', '--yes'])).document).toEqual({ undone: [{ owner: 'pens', name: PENS }] });
    expect(await pens()).toMatchObject({ applied: [], pending: [PENS] });
  });

  it.each([
    [['migrate', 'down', '--owner', 'nobody', '--yes'], 1, 'core, base, pens'],
    [['migrate', 'down', '--yes'], 2, '--owner'],
    [['migrate', 'down', '--owner', 'pens', '--steps', 'x', '--yes'], 2, 'whole number'],
    [['migrate', 'sideways'], 2, 'unknown command'],
    [['migrate', 'up', '--fast'], 2, '--fast'],
    [['nonsense'], 2, 'nonsense'],
    [['migrate', 'up', '--lang', 'fr'], 2, 'zh, en'],
  ])('answers a wrong command line %j by %i', async (args, exitCode, words) => {
    const { document, exitCode: code } = await world.json(args);
    expect({ code, document }).toMatchObject({ code: exitCode, document: { error: { message: expect.stringContaining(words) } } });
    expect((await world.run(args)).stdout).toBe('');
  });

  it('says in one readable message what is wrong with the deployment', async () => {
    const { exitCode, stderr, stdout } = await world.spawn(['migrate', 'up'], { DATABASE_URL: 'postgresql://u:geheim@127.0.0.1:1/x' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^zhibu: No PostgreSQL answers at u@127\.0\.0\.1:1\/x .*\[database\.unreachable\]\n$/);
  });

  it('speaks the language of the terminal', async () => {
    const { exitCode, stdout } = await world.spawn(['migrate', 'status'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^所有者 +已选 +已执行 +待执行 +未知\n/);
    expect((await world.run(['--help', '--lang=zh'])).stdout).toContain('用法：');
    expect((await world.run(['--help'], { LANG: 'zh_CN' })).stdout).toContain('Usage:');
  });
});
