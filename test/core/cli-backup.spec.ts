import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADMIN_PASSWORD, bootModules, bootServer } from '../support/boot-modules.js';
import { CliWorld } from '../support/cli-world.js';
import { eventually } from '../support/eventually.js';
import { giveOwnHorizon } from '../support/own-horizon.js';

const SECRET = { ZHIBU_SECRET: 'base64:kq0S9vT1m3YdUeJ7cWbZ4xLhGfRaNpOiXsDtVyMuE2o8BzHwCjKrQl5gPnAvIYs7' };
const COUNTS = ['base_organizations', 'base_accounts', 'base_grants', 'base_sessions', 'core_audit_entries', 'core_outbox', 'core_modules'];

let world: CliWorld;
let copy: CliWorld;
let archive: string;
let taken: unknown;

/** A deployment that was used, its server still running while the backup is taken. */
beforeAll(async () => {
  world = await CliWorld.create('modules: []\n');
  copy = await CliWorld.create('modules: []\n');
  for (const { databaseUrl } of [world, copy]) await giveOwnHorizon(databaseUrl);
  archive = join(world.folder, 'backup.gz');
  await mkdir(join(world.folder, 'data/files/stored/ab'), { recursive: true });
  await writeFile(join(world.folder, 'data/files/stored/ab/abcdefgh'), 'a stored file');
  const booted = await bootModules([], { databaseUrl: world.databaseUrl, env: SECRET });
  const root = (await booted.admin.get('/organizations?limit=1').expect(200)).body as { items: { id: string }[] };
  for (const code of ['A1', 'A2', 'A3']) {
    const organization = { name: `支部 ${code}`, type: 'branch', code, parentId: root.items[0]?.id };
    await booted.admin.post('/organizations', organization).expect(201);
  }
  await eventually(async () => {
    if ((await world.sql('SELECT 1 FROM core_audit_seals')).length < 3) throw new Error('the audit log is not sealed');
  });
  taken = await world.json(['backup', archive], SECRET);
  await booted.close();
});
afterAll(async () => {
  await world.drop();
  await copy.drop();
});

const countsOf = async (one: CliWorld): Promise<Record<string, unknown>[]> =>
  one.sql(COUNTS.map((table) => `SELECT '${table}' AS table, count(*)::int AS rows FROM ${table}`).join(' UNION ALL '));

describe('zhibu backup and restore', () => {
  it('bring back counts, files, the audit chain and the sign-in', async () => {
    expect(taken).toMatchObject({ exitCode: 0, document: { path: archive, files: 1, secretsIncluded: false } });
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    const { document, exitCode } = await copy.json<{ audit: { verified: number } }>(['restore', archive], SECRET);
    expect({ exitCode, document }).toMatchObject({
      exitCode: 0,
      document: { files: 1, secretAvailable: true, pendingMigrations: [], audit: { fault: null } },
    });
    expect(document.audit.verified).toBeGreaterThanOrEqual(3);
    expect(await readFile(join(copy.folder, 'data/files/stored/ab/abcdefgh'), 'utf8')).toBe('a stored file');
    const restored = await countsOf(copy);
    expect(restored.find(({ table }) => table === 'base_organizations')).toEqual({ table: 'base_organizations', rows: 4 });

    const booted = await bootModules([], { databaseUrl: copy.databaseUrl, env: SECRET });
    try {
      const { items } = (await booted.admin.get('/organizations').expect(200)).body as { items: { code: string }[] };
      expect(items.map(({ code }) => code).toSorted()).toEqual(['A1', 'A2', 'A3', 'ROOT']);
      await booted.admin.post('/auth/password', { currentPassword: ADMIN_PASSWORD, newPassword: 'another long password' }).expect(200);
      await booted.signIn('admin', 'another long password');
    } finally {
      await booted.close();
    }
    expect((await copy.run(['audit', 'verify'])).exitCode).toBe(0);
  });

  it('refuse a database that has something in it, with the cure', async () => {
    const { exitCode, stderr } = await world.run(['restore', archive]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Make a new database (DATABASE_URL)');
  });

  it('say which secret is needed where it is not at hand, and no server starts without it', async () => {
    const other = await CliWorld.create('modules: []\n');
    try {
      const { exitCode, stdout } = await other.run(['restore', archive]);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/key id [0-9a-f]{8}\) is not here\. Set ZHIBU_SECRET/);
      await expect(bootServer([], { databaseUrl: other.databaseUrl })).rejects.toMatchObject({ code: 'secrets.other_secret' });
      const { checks } = (await other.json<{ checks: { id: string }[] }>(['doctor'], { PORT: '1' })).document;
      expect(checks).toContainEqual(expect.objectContaining({ id: 'secret-key', state: 'problem' }));
    } finally {
      await other.drop();
    }
  });

  it('write nothing where the file cannot be written', async () => {
    expect(await world.run(['backup', join(world.folder, 'none/backup.gz')])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^zhibu: .*none\/backup\.gz\S* cannot be used \(ENOENT\).*\[file\.unusable\]\n$/),
    });
  });
});

describe('zhibu audit verify', () => {
  it('says how many entries are as they were', async () => {
    const { document, exitCode } = await world.json(['audit', 'verify']);
    expect({ exitCode, document }).toMatchObject({ exitCode: 0, document: { fault: null, head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } } });
  });

  it('names the first bad row, before and after a restore', async () => {
    const [bad] = await world.sql(`
      ALTER TABLE core_audit_entries DISABLE TRIGGER USER;
      UPDATE core_audit_entries SET reason = 'planted' WHERE id = (SELECT entry_id FROM core_audit_seals WHERE position = 2)`).then(() =>
      world.sql('SELECT entry_id AS id FROM core_audit_seals WHERE position = 2'),
    );
    const { document, exitCode } = await world.json(['audit', 'verify']);
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { verified: 1, fault: { kind: 'altered', position: 2, entryId: bad?.['id'] } } });

    await world.run(['backup', archive]);
    const other = await CliWorld.create('modules: []\n');
    try {
      const restored = await other.json(['restore', archive], SECRET);
      expect(restored).toMatchObject({ exitCode: 1, document: { audit: { fault: { kind: 'altered', position: 2 } } } });
    } finally {
      await other.drop();
    }
  });
});
