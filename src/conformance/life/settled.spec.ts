import { jobKind, openOwnJobInstance } from '../../../test/support/job-instance.js';
import { settled } from './settled.js';

let instance: Awaited<ReturnType<typeof openOwnJobInstance>>;

beforeAll(async () => void (instance = await openOwnJobInstance()));
afterAll(() => instance.stop());

it('has what would run soon wait for a day, retries and schedules', async () => {
  const { database } = instance;
  const kind = jobKind({ name: 'test.soon' });
  await instance.start(kind, async () => undefined);
  await instance.enqueue(kind, {}, { runAfter: new Date(Date.now() + 60_000) });
  await database.query(`INSERT INTO core_job_schedules (kind, slot) VALUES ('test.often', now())`);
  expect(await settled(database, [])).toBeNull();
  const waiting = await database.one<{ job: boolean; schedule: boolean }>(`
    SELECT (SELECT bool_and(run_after > now() + interval '12 hours') FROM core_jobs WHERE kind = 'test.soon') AS job,
      (SELECT slot > now() + interval '12 hours' FROM core_job_schedules WHERE kind = 'test.often') AS schedule`);
  expect(waiting).toEqual({ job: true, schedule: true });
});
