import { jobKind, type JobInstance, migratedConnection, openJobInstance } from '../../../test/support/job-instance.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { settled } from './settled.js';

let testDatabase: TestDatabase;
let instance: JobInstance;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await migratedConnection(testDatabase.url);
  instance = await openJobInstance(testDatabase.url);
});
afterAll(async () => {
  await instance.stop();
  await testDatabase.drop();
});

it('has what would run soon wait for a day, retries and schedules', async () => {
  const { database, queue, unitOfWork } = instance;
  const kind = jobKind({ name: 'test.soon' });
  await instance.start(kind, async () => undefined);
  await unitOfWork.runAsService('test', (tx) => queue.enqueue(tx, kind as never, {} as never, { owner: null, organizationId: null, runAfter: new Date(Date.now() + 60_000) }));
  await database.query(`INSERT INTO core_job_schedules (kind, slot) VALUES ('test.often', now())`);
  expect(await settled(database, [])).toBeNull();
  const waiting = await database.one<{ job: boolean; schedule: boolean }>(`
    SELECT (SELECT bool_and(run_after > now() + interval '12 hours') FROM core_jobs WHERE kind = 'test.soon') AS job,
      (SELECT slot > now() + interval '12 hours' FROM core_job_schedules WHERE kind = 'test.often') AS schedule`);
  expect(waiting).toEqual({ job: true, schedule: true });
});
