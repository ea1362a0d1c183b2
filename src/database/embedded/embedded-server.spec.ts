import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.js';

const MODULE = new URL('./embedded-server.js', import.meta.url).href;
const WAIT_MS = 10_000;

/** A process that owns the server of a folder, prints "ready" or the error's code, and adds rows if told so. */
const OWNER = `
  const { startEmbeddedServer } = await import('${MODULE}');
  const { default: pg } = await import('pg');
  const [dataDir, work] = process.argv.slice(1);
  try {
    const server = await startEmbeddedServer({ dataDir, mode: 'own' });
    console.log('ready');
    if (work === 'insert') {
      const client = new pg.Client(server);
      await client.connect();
      await client.query('CREATE TABLE IF NOT EXISTS kept (n int)');
      for (let n = 1; ; n++) {
        await client.query('INSERT INTO kept VALUES ($1)', [n]);
        console.log(n);
      }
    }
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.code);
  }`;

const owners: ChildProcess[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-embedded-'));
  folders.push(folder);
  return folder;
}

/** Starts an owner in its own process and collects its lines. */
async function spawnOwner(dataDir: string, work = 'hold'): Promise<{ child: ChildProcess; lines: string[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OWNER, dataDir, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  owners.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout! });
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  return { child, lines };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Pairs of process and parent; from /proc where there is one, because small images have no `ps`. */
function processTable(): [number, number][] {
  if (!existsSync('/proc/self/status')) {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    return rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [[Number(name), Number(/PPid:\s*(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])]];
      } catch {
        return []; // ended meanwhile
      }
    }) as [number, number][];
}

function childOf(parent: number, except?: number): number {
  const found = processTable().find(([pid, ppid]) => ppid === parent && pid !== except)?.[0];
  if (!found) throw new Error(`process ${parent} has no such child`);
  return found;
}

const connection = (dataDir: string): pg.ClientConfig => ({
  host: join(dataDir, 'run'),
  port: 5432,
  user: 'zhibu',
  database: 'zhibu',
  connectionTimeoutMillis: 1_000,
});

async function query<R extends pg.QueryResultRow>(config: pg.ClientConfig, sql: string): Promise<R[]> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Repeats until the promise is fulfilled (or, with `refused`, until the server is not there any more). */
async function eventually<T>(attempt: () => Promise<T>, refused = false): Promise<T | undefined> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      const value = await attempt();
      if (!refused) return value;
    } catch (error) {
      if (refused && ['ENOENT', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? '')) return undefined;
      if (!refused && Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await sleep(30);
  }
}

const failure = (start: Promise<EmbeddedServer>): Promise<{ code: string; message: string }> =>
  start.then(
    () => ({ code: 'started', message: '' }),
    (error: { code: string; message: string }) => error,
  );

describe('embedded server', () => {
  const dataDir = newFolder();

  afterAll(async () => {
    for (const child of owners) await kill(child);
    for (const folder of folders) {
      await eventually(() => query(connection(folder), 'SELECT 1'), true);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('makes a private UTF-8 cluster with checksums at the first start, leftovers of broken starts aside', async () => {
    const [old, recent] = [join(dataDir, 'postgres.new-aaaaaa'), join(dataDir, 'postgres.new-bbbbbb')];
    for (const leftover of [old, recent]) {
      mkdirSync(leftover);
      writeFileSync(join(leftover, 'PG_VERSION'), '18\n');
    }
    utimesSync(old, new Date(0), new Date(0));
    const server = await startEmbeddedServer({ dataDir, mode: 'own' });
    const [row] = await query<Record<string, string>>(
      server,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS tcp,
              current_setting('TimeZone') AS zone, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = current_database()`,
    );
    await query(server, 'CREATE TABLE note (body text)');
    await query(server, "INSERT INTO note VALUES ('支部')");
    await server.stop();
    expect(row).toEqual({
      checksums: 'on', fsync: 'on', commit: 'on', tcp: '', zone: 'UTC', locale: 'C.UTF-8', encoding: 'UTF8',
    });
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'run')).mode & 0o777).toBe(0o700);
    expect(statSync(dataDir).mode & 0o007).toBe(0);
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  });

  it('keeps the rows over a restart, lets others join, and refuses a second owner', async () => {
    const server = await startEmbeddedServer({ dataDir, mode: 'own' });
    const guest = await startEmbeddedServer({ dataDir, mode: 'join' });
    const second = await failure(startEmbeddedServer({ dataDir, mode: 'own' }));
    const rows = await query(guest, 'SELECT body FROM note');
    await guest.stop();
    await query(server, 'SELECT 1');
    await server.stop();
    expect([server.joined, guest.joined]).toEqual([false, true]);
    expect(rows).toEqual([{ body: '支部' }]);
    expect(second.code).toBe('already_running');
    expect(second.message).toContain(dataDir);
    expect(second.message).toContain('ZHIBU_DATA');
    await expect(query(server, 'SELECT 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });

  it('refuses a cluster of another major version and leaves it as it was', async () => {
    const file = join(dataDir, 'postgres', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    const error = await failure(startEmbeddedServer({ dataDir, mode: 'own' }));
    const after = readFileSync(file, 'utf8');
    writeFileSync(file, version);
    expect(error.code).toBe('version_mismatch');
    expect(error.message).toMatch(/PostgreSQL 15.*PostgreSQL 18.*zhibu backup.*zhibu restore/s);
    expect(after).toBe('15\n');
  });

  it('stops PostgreSQL when the owner is killed', async () => {
    const { child } = await spawnOwner(dataDir);
    await query(connection(dataDir), 'SELECT 1');
    await kill(child);
    await eventually(() => query(connection(dataDir), 'SELECT 1'), true);
  });

  it('has every acknowledged row after kill -9 of the owner and an immediate restart', async () => {
    for (let round = 0; round < 2; round++) {
      const { child, lines } = await spawnOwner(dataDir, 'insert');
      await sleep(200);
      await kill(child);
      const acknowledged = lines.filter((line) => line !== 'ready').length;
      const server = await startEmbeddedServer({ dataDir, mode: 'own' });
      const [row] = await query<{ count: number }>(server, 'SELECT count(*)::int AS count FROM kept');
      await query(server, 'DROP TABLE kept');
      await server.stop();
      expect(acknowledged).toBeGreaterThan(0);
      expect(row!.count).toBeGreaterThanOrEqual(acknowledged);
    }
  });

  it('starts a killed postmaster again while the owner lives', async () => {
    const { child, lines } = await spawnOwner(dataDir);
    expect(lines).toEqual(['ready']);
    const [before] = await query(connection(dataDir), 'SELECT pg_postmaster_start_time() AS at');
    process.kill(childOf(childOf(child.pid!)), 'SIGKILL');
    const [after] = (await eventually(() => query(connection(dataDir), 'SELECT pg_postmaster_start_time() AS at')))!;
    expect(after!['at']).not.toEqual(before!['at']);
    await kill(child);
  });

  it('replaces a killed guard while the owner lives', async () => {
    const { child } = await spawnOwner(dataDir);
    const first = childOf(child.pid!);
    process.kill(first, 'SIGKILL');
    const next = await eventually(async () => childOf(child.pid!, first));
    await eventually(async () => childOf(next!));
    await eventually(() => query(connection(dataDir), 'SELECT 1'));
    await kill(child);
    await eventually(() => query(connection(dataDir), 'SELECT 1'), true);
  });

  it('takes over a server whose owner and guard were both killed', async () => {
    const { child } = await spawnOwner(dataDir);
    const guard = childOf(child.pid!);
    process.kill(guard, 'SIGSTOP');
    await kill(child);
    process.kill(guard, 'SIGKILL');
    await query(connection(dataDir), 'CREATE TABLE orphaned (n int)');
    const server = await startEmbeddedServer({ dataDir, mode: 'join' });
    const rows = await query(server, 'SELECT n FROM orphaned');
    await server.stop();
    expect(server.joined).toBe(false);
    expect(rows).toEqual([]);
  });

  it('gets past a lock file whose process number belongs to another process now', async () => {
    const cluster = join(dataDir, 'postgres');
    const lock = join(cluster, 'postmaster.pid');
    const { uid, gid } = statSync(cluster);
    // The second one could be a server for all one can see from outside; only its silence tells.
    for (const cwd of ['/', cluster]) {
      const bystander = spawn('sleep', ['60'], { uid, gid, cwd, stdio: 'ignore' });
      owners.push(bystander);
      writeFileSync(lock, `${bystander.pid}\n${cluster}\n1700000000\n5432\n${join(dataDir, 'run')}\n\n`);
      chownSync(lock, uid, gid);
      chmodSync(lock, 0o600);
      const server = await startEmbeddedServer({ dataDir, mode: 'own' });
      await query(server, 'SELECT 1');
      await server.stop();
      expect([bystander.exitCode, bystander.signalCode]).toEqual([null, null]);
    }
  });

  it('lets exactly one of two simultaneous first starts own the folder', async () => {
    const fresh = newFolder();
    const both = await Promise.all([spawnOwner(fresh), spawnOwner(fresh)]);
    expect(both.map(({ lines }) => lines[0]).toSorted()).toEqual(['already_running', 'ready']);
    await query(connection(fresh), 'SELECT 1');
  });
});
