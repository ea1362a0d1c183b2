import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { CODE_ROOT } from '../../menu/catalogue.js';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../../../test/support/test-database.js';
import { connectionOf, type ConnectionSettings } from '../connection-settings.js';
import { DatabaseSettings } from '../database-settings.js';
import { migrateUp } from '../migrations/migrate.js';
import { withSession } from '../migrations/migration-session.js';
import { migrationStatus } from '../migrations/migration-status.js';
import { dump } from './dump.js';
import { restore, type RestoreOptions } from './restore.js';
import { storeFile } from './stored-files.js';

const core = { id: 'core', folder: join(CODE_ROOT, 'migrations/core') };
const stored = { id: 'stored', folder: join(CODE_ROOT, 'test/core/fixtures/migrations/stored') };
const SHELVES = 'StoredCreateShelves1700000000051';
const LONG = '宁静致远\t\\n"\'\n\\.\n'.repeat(50_000);

let folder: string;
let databases: TestDatabase[];
const rows = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};
async function newDatabase(): Promise<{ url: string; connection: ConnectionSettings }> {
  const database = await createTestDatabase();
  databases.push(database);
  return { url: database.url, connection: connectionOf(database.url, new DatabaseSettings()) };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-backup-'));
  databases = [];
});
afterEach(async () => {
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A database with every difficulty in it, and its backup. */
async function backedUp(): Promise<{ url: string; path: string; files: string; content: Buffer; rows: number }> {
  const { url, connection } = await newDatabase();
  await migrateUp([core, stored], { connection, only: new Set([...(await coreNames(connection)), SHELVES]) });
  await rows(
    url,
    `BEGIN;
     INSERT INTO stored_shelves (name, parent_id, marks, detail, seal)
       SELECT 'Shelf ' || n, n, ARRAY[n, NULL], jsonb_build_object('n', n), '\\x00ff5c'::bytea FROM generate_series(1, 2000) n;
     INSERT INTO stored_books SELECT id + 10000, id FROM stored_shelves;
     UPDATE stored_shelves SET first_book_id = id + 10000;
     COMMIT`,
  );
  const client = new pg.Client(url);
  await client.connect();
  await client.query('UPDATE stored_shelves SET name = $1 WHERE id = 7', [LONG]);
  await client.end();
  const files = join(folder, 'files');
  const content = Buffer.from(Array.from({ length: 700_000 }, (_, n) => n % 251));
  for (const [path, bytes] of [['ab/one', content], ['empty', Buffer.alloc(0)]] as const) {
    await storeFile(files, path, (async function* () { yield bytes; })());
  }
  const path = join(folder, 'backup.gz');
  const written = await withSession(connection, (session) => dump(session, { path, filesFolder: files, secretKeyId: 'abcd1234' }));
  return { url, path, files, content, rows: written.rows };
}

async function coreNames(connection: ConnectionSettings): Promise<string[]> {
  const [status] = await migrationStatus([core], { connection });
  return [...(status?.pending ?? [])];
}

const everything = (url: string) =>
  rows(url, `SELECT id, md5(s::text) AS sum, word, renamed FROM stored_shelves s UNION ALL SELECT id, md5(b::text), NULL, shelf_id FROM stored_books b ORDER BY 1, 2`);

async function restoring(path: string, more: Partial<RestoreOptions> = {}): Promise<{ url: string; filesFolder: string; options: RestoreOptions }> {
  const { url, connection } = await newDatabase();
  const filesFolder = join(folder, 'restored', 'files');
  return { url, filesFolder, options: { path, connection, owners: [core, stored], filesFolder, ...more } };
}

describe('a backup', () => {
  it('comes back into an empty database with every row, file, key and trigger', async () => {
    const { url, path, content, rows: written } = await backedUp();
    const target = await restoring(path);
    const result = await restore(target.options);
    expect(written).toBeGreaterThan(4002);
    expect(result).toMatchObject({ rows: written, files: 2, manifest: { secretKeyId: 'abcd1234', content: 'full' } });
    expect(await everything(target.url)).toEqual(await everything(url));
    expect(await readFile(join(target.filesFolder, 'ab/one'))).toEqual(content);
    expect((await stat(join(target.filesFolder, 'empty'))).size).toBe(0);

    const guards = `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f'
      UNION ALL SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
    expect(await rows(target.url, guards)).toEqual(await rows(url, guards));
    expect(await rows(target.url, `INSERT INTO stored_shelves (name) VALUES ('next') RETURNING id, renamed`)).toEqual([{ id: '2002', renamed: 1 }]);
    await expect(rows(target.url, `INSERT INTO stored_shelves (name, parent_id) VALUES ('x', 999999)`)).rejects.toMatchObject({ code: '23503' });
  });

  it('comes back for a user who owns the database and is no superuser', async () => {
    const { path, rows: written } = await backedUp();
    const role = `plain_${process.pid}`;
    const target = await restoring(path);
    await rows(target.url, `CREATE ROLE ${role} LOGIN PASSWORD 'plain'; ALTER DATABASE ${new URL(target.url).pathname.slice(1)} OWNER TO ${role}`);
    try {
      const connection = { ...target.options.connection, user: role, password: 'plain' };
      expect(await restore({ ...target.options, connection })).toMatchObject({ rows: written });
    } finally {
      await databases.pop()?.drop();
      await rows(testServerUrl(), `DROP ROLE ${role}`);
    }
  });

  it('is made by exactly its own migrations; newer ones stay pending', async () => {
    const target = await restoring((await backedUp()).path);
    await restore(target.options);
    const status = await migrationStatus([stored], { connection: target.options.connection });
    expect(status).toMatchObject([{ applied: [SHELVES], pending: ['StoredCreateLeaves1700000000052'] }]);
  });

  it('is readable by its owner alone, and by anyone with zcat', async () => {
    const { path } = await backedUp();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(path)).toString('latin1');
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ format: 'zhibu-backup', version: 1 });
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\{"sha256":"[0-9a-f]{64}"\}$/);
  });

  it.each([
    ['cut off', (packed: Buffer) => packed.subarray(0, packed.length - 40)],
    ['cut off inside', (packed: Buffer) => gzipSync(gunzipSync(packed).subarray(0, -5000))],
    ['changed', (packed: Buffer) => gzipSync(Buffer.from(gunzipSync(packed).toString('latin1').replace('Shelf 9', 'Shelf 8'), 'latin1'))],
    ['lengthened', (packed: Buffer) => gzipSync(Buffer.concat([gunzipSync(packed), Buffer.from('{}\n')]))],
  ])('that was %s is refused before anything is written', async (_, spoil) => {
    const { path } = await backedUp();
    const spoilt = join(folder, 'spoilt.gz');
    await writeFile(spoilt, spoil(await readFile(path)));
    const target = await restoring(spoilt);
    await expect(restore(target.options)).rejects.toMatchObject({ code: 'backup.damaged' });
    expect(await rows(target.url, `SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual([]);
  });

  it.each([
    ['a text', Buffer.from('hello')],
    ['another archive', gzipSync('{"format":"tar"}\n')],
  ])('is not taken for %s', async (_, content) => {
    const path = join(folder, 'other.gz');
    await writeFile(path, content);
    await expect(restore((await restoring(path)).options)).rejects.toMatchObject({ code: 'backup.unreadable' });
    await expect(restore((await restoring(join(folder, 'none'))).options)).rejects.toMatchObject({ code: 'backup.unreadable' });
  });

  it('does not go into a database or a folder that holds something', async () => {
    const { path, files } = await backedUp();
    const target = await restoring(path);
    await rows(target.url, 'CREATE TABLE mine (id int)');
    await expect(restore(target.options)).rejects.toMatchObject({ code: 'backup.not_empty', message: expect.stringContaining('mine') });
    await expect(restore((await restoring(path, { filesFolder: files })).options)).rejects.toMatchObject({ code: 'backup.not_empty' });
  });

  it('needs the code it was made with', async () => {
    const { path } = await backedUp();
    await expect(restore((await restoring(path, { owners: [core] })).options)).rejects.toMatchObject({ code: 'backup.module_missing' });
    const older = { id: 'stored', folder: join(CODE_ROOT, 'migrations/none') };
    await expect(restore((await restoring(path, { owners: [core, older] })).options)).rejects.toMatchObject({
      code: 'backup.newer_schema',
      message: expect.stringContaining(SHELVES),
    });
  });

  it('leaves nothing of a load that failed', async () => {
    const { path, url } = await backedUp();
    await rows(url, 'ALTER TABLE stored_books DROP CONSTRAINT stored_books_shelf');
    await rows(url, 'INSERT INTO stored_books VALUES (1, 999999)');
    await withSession(connectionOf(url, new DatabaseSettings()), (session) => dump(session, { path, filesFolder: join(folder, 'files'), secretKeyId: null }));
    const target = await restoring(path);
    await expect(restore(target.options)).rejects.toMatchObject({ code: '23503' });
    expect(await rows(target.url, 'SELECT name FROM stored_shelves')).toEqual([{ name: 'seed' }]);
    await expect(stat(target.filesFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('refuses to store a file outside its folder', async () => {
  const empty = (async function* () {})();
  for (const path of ['../x', '/etc/x', 'a//b', 'a/../../b', 'c:\\x']) {
    await expect(storeFile(folder, path, empty)).rejects.toMatchObject({ code: 'backup.unsafe_path' });
  }
});
