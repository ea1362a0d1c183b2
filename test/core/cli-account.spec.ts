import { bootModules, type BootedModules, TEST_SECRET } from '../support/boot-modules.js';
import { CliWorld } from '../support/cli-world.js';

const PASSWORD = 'four plain words together';

let world: CliWorld;
let booted: BootedModules;
beforeAll(async () => {
  world = await CliWorld.create('modules: []\n', { ZHIBU_SECRET: TEST_SECRET });
  booted = await bootModules([], { databaseUrl: world.databaseUrl });
});
afterAll(async () => {
  await booted.close();
  await world.drop();
});

const create = (username: string, { role = 'systemAdministrator', organization = 'ROOT' } = {}) =>
  ['account', 'create', '--username', username, '--name', '运维', '--role', role, '--organization', organization];
const signIn = (username: string, password: string) => booted.anonymous.post('/auth/login', { username, password });

describe('zhibu account', () => {
  it('makes an account and prints its password once', async () => {
    const { stdout, exitCode } = await world.run(create('first'));
    expect(exitCode).toBe(0);
    const password = /^Password: (\S+) \(shown once/m.exec(stdout)?.[1] ?? '';
    await signIn('first', password).expect(200);
    expect(JSON.stringify(await world.sql('SELECT * FROM core_audit_entries'))).not.toContain(password);
  });

  it('takes a password from the standard input, and prints none', async () => {
    const { exitCode, stdout } = await world.run([...create('second'), '--password-stdin', '--json'], {}, { input: `${PASSWORD}\n` });
    expect({ exitCode, document: JSON.parse(stdout) as unknown }).toEqual({ exitCode: 0, document: { username: 'second', password: null } });
    await signIn('second', PASSWORD).expect(200);
  });

  it('resets, suspends and resumes, at once for the running server', async () => {
    const { document } = await world.json<{ password: string }>(['account', 'reset-password', 'second']);
    await signIn('second', PASSWORD).expect(401);
    const client = await booted.signIn('second', document.password);
    await client.get('/me').expect(200);
    expect((await world.run(['account', 'suspend', 'second'])).exitCode).toBe(0);
    await client.get('/me').expect(401);
    await signIn('second', document.password).expect(401);
    expect((await world.json(['account', 'resume', 'SECOND'])).document).toEqual({ username: 'SECOND', status: 'active' });
    await signIn('second', document.password).expect(200);
  });

  it('lists the accounts', async () => {
    const { document } = await world.json<{ accounts: object[] }>(['account', 'list']);
    expect(document.accounts).toContainEqual({ username: 'second', name: '运维', status: 'active' });
    expect((await world.run(['account', 'list', '--lang', 'zh'])).stdout).toMatch(/^second +运维 +active$/m);
  });

  it.each([
    ['a user name that is taken', create('admin'), 1, 'base.username_taken'],
    ['an unknown organisation', create('third', { organization: 'NONE' }), 1, 'account.not_found'],
    ['an unknown user', ['account', 'suspend', 'nobody'], 1, 'account.not_found'],
    ['an unknown role', create('third', { role: 'king' }), 2, 'cli.usage'],
    ['what nobody can be asked for', ['account', 'create', '--username', 'third'], 2, 'cli.usage'],
  ])('answers %s', async (_, args, exitCode, code) => {
    const answer = await world.json<{ error?: { code: string } }>(args);
    expect({ exitCode: answer.exitCode, code: answer.document.error?.code }).toEqual({ exitCode, code });
  });

  it('refuses to suspend the last system administrator', async () => {
    for (const { username } of await world.sql(`SELECT username FROM base_accounts WHERE username <> 'first' AND status = 'active'`)) {
      await world.run(['account', 'suspend', String(username)]);
    }
    expect(await world.json(['account', 'suspend', 'first'])).toMatchObject({ exitCode: 1, document: { error: { code: 'base.last_system_administrator' } } });
  });
});

it('says that the tables are missing', async () => {
  const empty = await CliWorld.create('modules: []\n');
  try {
    expect((await empty.json(['account', 'list'])).document).toMatchObject({ error: { code: 'database.not_migrated' } });
    expect((await empty.json(['audit', 'verify'])).document).toMatchObject({ error: { code: 'database.not_migrated' } });
  } finally {
    await empty.drop();
  }
});
