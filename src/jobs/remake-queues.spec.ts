import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually.js';
import { type JobInstance, jobKind, migratedConnection, openJobInstance } from '../../test/support/job-instance.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { migrationOwners } from '../app/open-database.js';
import { connectionOf } from '../database/connection-settings.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { dump } from '../database/backup/dump.js';
import { restore } from '../database/backup/restore.js';
import { withSession } from '../database/migrations/migration-session.js';
import { DEAD_LETTERS, prepareQueues } from './queue-setup.js';
import { QUEUES, remakeQueues } from './remake-queues.js';

const kept = jobKind<{ word: string }>({ name: 'test.kept', retries: 7 });

let databases: TestDatabase[];
let folder: string;
let instance: JobInstance;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-queues-'));
  databases = [await createTestDatabase(), await createTestDatabase()];
  await migratedConnection(databases[0]?.url ?? '');
  instance = await openJobInstance(databases[0]?.url ?? '');
  await prepareQueues(instance.boss, [kept.job, jobKind({ name: 'test.idle' }).job]);
});
afterEach(async () => {
  await instance.stop();
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Moves everything into the other database, and goes on there. */
async function moveOn(): Promise<void> {
  const path = join(folder, 'backup.gz');
  const settings = new DatabaseSettings();
  const [from = '', to = ''] = databases.map(({ url }) => url);
  await withSession(connectionOf(from, settings), (session) => dump(session, { path, filesFolder: null, secretKeyId: null }));
  const filesFolder = join(folder, 'files');
  await restore({ path, connection: connectionOf(to, settings), owners: migrationOwners([]), filesFolder, afterTable: { [QUEUES]: remakeQueues } });
  await instance.stop();
  instance = await openJobInstance(to);
}

it('jobs that wait are run after a restore, with the options of their queue', async () => {
  const id = await instance.enqueue(kept, { word: '支部' });
  await moveOn();
  expect(await instance.boss.getQueue('test.kept')).toMatchObject({ retryLimit: 7, deadLetter: DEAD_LETTERS });
  const seen: object[] = [];
  await instance.start(kept, (data) => Promise.resolve(void seen.push(data)));
  await eventually(async () => {
    const row = await instance.database.one<{ status: string }>('SELECT status FROM core_jobs WHERE id = $1', [id]);
    expect(row?.status).toBe('succeeded');
  });
  expect(seen).toEqual([{ word: '支部' }]);
});

it('queues without a job take new ones after a restore', async () => {
  await moveOn();
  await prepareQueues(instance.boss, [kept.job]);
  expect(await instance.enqueue(kept, { word: '再' })).toMatch(/^[0-9a-f-]{36}$/);
  expect((await instance.boss.getQueues()).map(({ name }) => name).toSorted()).toEqual([DEAD_LETTERS, 'test.idle', 'test.kept']);
});
