import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CliWorld } from '../support/cli-world.js';

interface Check {
  id: string;
  state: 'ok' | 'warning' | 'problem';
  text: string;
  cure: string | null;
}

const STRONG = 'base64:kq0S9vT1m3YdUeJ7cWbZ4xLhGfRaNpOiXsDtVyMuE2o8BzHwCjKrQl5gPnAvIYs7';

let world: CliWorld;
beforeEach(async () => {
  world = await CliWorld.create('modules: []\n');
});
afterEach(() => world.drop());

async function examine(env: Record<string, string> = {}): Promise<{ exitCode: number; ok: boolean; checks: Map<string, Check> }> {
  const { document, exitCode } = await world.json<{ ok: boolean; checks: Check[] }>(['doctor'], { PORT: '1', ...env });
  return { exitCode, ok: document.ok, checks: new Map(document.checks.map((check) => [check.id, check])) };
}

describe('zhibu doctor', () => {
  it('finds nothing wrong with a deployment that is in order', async () => {
    await world.run(['migrate', 'up']);
    const { checks, exitCode, ok } = await examine();
    expect({ exitCode, ok }).toEqual({ exitCode: 0, ok: true });
    expect([...checks.keys()]).toEqual([
      'node', 'config', 'modules', 'totp', 'secret', 'data-folder', 'database', 'clock', 'migrations', 'audit-seals', 'dead-letters', 'secret-key', 'server',
    ]);
    expect([...checks.values()].filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual(['server']);
    expect(checks.get('server')?.cure).toContain('npm start');
  });

  it('says what is wrong in the words of the server, and exits with 1', async () => {
    await world.writeMenu('modules: [nonsense]\n');
    const { checks, exitCode } = await examine();
    expect(exitCode).toBe(1);
    expect(checks.get('modules')).toMatchObject({ state: 'problem', text: expect.stringContaining('There is no module "nonsense"') });
    expect((await world.run(['doctor', '--lang', 'zh'], { PORT: '1' })).stdout).toContain('没有模块“nonsense”');
    await world.writeMenu('modules: [\n');
    expect((await examine()).checks.get('config')).toMatchObject({ state: 'problem', text: expect.stringContaining('not valid YAML') });
  });

  it('says that the database is down', async () => {
    const { checks } = await examine({ DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' });
    expect(checks.get('database')).toMatchObject({ state: 'problem', text: expect.stringContaining('No PostgreSQL answers') });
  });

  it('warns of what waits in the database', async () => {
    expect((await examine()).checks.get('migrations')).toMatchObject({ state: 'warning', cure: expect.stringContaining('zhibu migrate up') });
    await world.run(['migrate', 'up']);
    await world.sql(`
      INSERT INTO core_audit_entries (id, occurred_at, principal_key, action, target_kind, fields)
        VALUES (gen_random_uuid(), now() - interval '2 minutes', 'x', 'x', 'x', '{}');
      INSERT INTO core_event_dead_letters (id, event_id, handler, module_id, name, delivery, payload, occurred_at, attempts, failure)
        VALUES (gen_random_uuid(), gen_random_uuid(), 'base.X', 'base', 'x', 'ordinary', '{}', now(), 9, 'x');
      SELECT core_jobs_queue.create_queue('core.dead_letters', '{}');
      INSERT INTO core_jobs_queue.job (name) VALUES ('core.dead_letters'), ('core.dead_letters');
      INSERT INTO base_migrations (timestamp, name) VALUES (1, 'BaseFromTheFuture1')`);
    const { checks, exitCode } = await examine();
    expect(exitCode).toBe(1);
    expect(checks.get('audit-seals')).toMatchObject({ state: 'warning', text: expect.stringContaining('1 audit entries') });
    expect(checks.get('dead-letters')).toMatchObject({ state: 'warning', text: expect.stringContaining('1 events and 2 jobs') });
    expect(checks.get('migrations')).toMatchObject({ state: 'problem', text: expect.stringContaining('BaseFromTheFuture1') });
  });

  it('counts no sealed entry as late, whatever its transaction id in the cluster of the backup', async () => {
    await world.run(['migrate', 'up']);
    await world.sql(`
      INSERT INTO core_audit_entries (id, tx, occurred_at, principal_key, action, target_kind, fields)
        SELECT gen_random_uuid(), '900000000000', now() - interval '2 minutes', 'x', 'x', 'x', '{}' FROM generate_series(1, 3);
      INSERT INTO core_audit_seals (position, entry_id, hash) SELECT position, id, 'x' FROM core_audit_entries`);
    expect((await examine()).checks.get('audit-seals')?.state).toBe('ok');
    await world.sql(`
      INSERT INTO core_audit_entries (id, occurred_at, principal_key, action, target_kind, fields)
        VALUES (gen_random_uuid(), now() - interval '2 minutes', 'x', 'x', 'x', '{}')`);
    expect((await examine()).checks.get('audit-seals')?.text).toContain('1 audit entries');
  });

  it('asks for a strong secret and a second factor in production', async () => {
    const bare = await examine({ NODE_ENV: 'production' });
    expect(bare.checks.get('secret')).toMatchObject({ state: 'problem', cure: expect.stringContaining('openssl rand') });
    expect(bare.checks.get('totp')).toMatchObject({ state: 'warning', cure: expect.stringContaining('settings.security.totp') });
    const weak = await examine({ NODE_ENV: 'production', ZHIBU_SECRET: 'short' });
    expect(weak.checks.get('secret')).toMatchObject({ state: 'problem', text: expect.stringContaining('too short') });
    expect(weak.checks.get('secret')?.text).not.toContain('"short"');
    expect((await examine({ ZHIBU_SECRET: 'short' })).checks.get('secret')).toMatchObject({ state: 'warning' });
    await world.writeMenu('settings: { security: { totp: admins } }\n');
    const good = await examine({ NODE_ENV: 'production', ZHIBU_SECRET: STRONG });
    expect([good.checks.get('secret')?.state, good.checks.get('totp')?.state]).toEqual(['ok', 'ok']);
  });

  it('sees that others can read the data folder and the secret in it', async () => {
    const folder = join(world.folder, 'data');
    await mkdir(folder, { mode: 0o700 });
    expect((await examine()).checks.get('data-folder')?.state).toBe('ok');
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'secrets.json'), '{}', { mode: 0o644 });
    const { checks, exitCode } = await examine();
    expect(exitCode).toBe(1);
    expect(checks.get('data-folder')).toMatchObject({ state: 'warning', cure: `Run: chmod 700 ${folder}` });
    expect(checks.get('secret')).toMatchObject({ state: 'problem', cure: `Run: chmod 600 ${join(folder, 'secrets.json')}` });
    expect(checks.get('disk')?.text).toContain('GB');
  });

  describe('with something on the port', () => {
    let server: Server;
    afterEach(() => void server.close());
    const listening = async (status: number, body: string): Promise<Record<string, string>> => {
      server = createServer((_, response) => response.writeHead(status).end(body));
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      return { PORT: String((server.address() as AddressInfo).port) };
    };

    it.each([
      [200, '{}', 'ok', 'answers at'],
      [503, '{}', 'warning', 'not ready'],
      [404, '<html>', 'warning', 'another program'],
    ])('tells a %i %s from others', async (status, body, state, words) => {
      expect((await examine(await listening(status, body))).checks.get('server')).toMatchObject({ state, text: expect.stringContaining(words) });
    });
  });

  it('speaks Chinese', async () => {
    const { stdout } = await world.run(['doctor', '--lang', 'zh'], { NODE_ENV: 'production' });
    expect(stdout).toMatch(/^问题 {2}生产环境没有设置 ZHIBU_SECRET。\n {6}→ 生成一个：openssl rand -base64 48$/m);
  });
});
