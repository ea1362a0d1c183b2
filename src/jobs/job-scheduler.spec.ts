import { setTimeout as delay } from 'node:timers/promises';
import { jobKind, type JobInstance, migratedConnection, OPEN_GATE, openJobInstance } from '../../test/support/job-instance.js';
import { SILENT } from '../../test/support/silent-log.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { JobScheduler, slotsOf } from './job-scheduler.js';

describe('the times of a schedule', () => {
  const slots = (schedule: string, now: string) => {
    const { last, following } = slotsOf('test.times', schedule, new Date(now));
    return [last.toISOString(), following.toISOString()];
  };

  it('are read in Asia/Shanghai', () => {
    expect(slots('30 2 * * *', '2026-11-23T00:00:00Z')).toEqual(['2026-11-22T18:30:00.000Z', '2026-11-23T18:30:00.000Z']);
  });

  it('belong to their own instant', () => {
    expect(slots('0 * * * *', '2026-11-23T05:00:00.000Z')).toEqual(['2026-11-23T05:00:00.000Z', '2026-11-23T06:00:00.000Z']);
    expect(slots('0 * * * *', '2026-11-23T04:59:59.999Z')).toEqual(['2026-11-23T04:00:00.000Z', '2026-11-23T05:00:00.000Z']);
  });

  it('are refused at start when they make no sense', () => {
    expect(() => slotsOf('test.times', 'every noon', new Date())).toThrow('The job "test.times" has the schedule "every noon"');
  });
});

describe('the scheduler', () => {
  const daily = jobKind({ name: 'test.daily', schedule: '0 0 * * *' });
  let testDatabase: TestDatabase;
  let instances: JobInstance[];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await migratedConnection(testDatabase.url);
    instances = [await openJobInstance(testDatabase.url), await openJobInstance(testDatabase.url)];
    for (const instance of instances) await instance.start(jobKind({ name: 'test.daily' }), async () => undefined);
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await testDatabase.drop();
  });

  /** Has every instance look at its schedules once, at the same time. */
  async function tick(gate = OPEN_GATE): Promise<number> {
    const schedulers = instances.map(({ queue, unitOfWork }) => new JobScheduler(queue, unitOfWork, gate, SILENT));
    for (const scheduler of schedulers) scheduler.start([{ moduleId: 'test', job: daily as never }]);
    await delay(200);
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    const { database } = instances[0]!;
    const row = await database.one<{ count: number }>(`SELECT count(*) AS count FROM core_jobs WHERE kind = 'test.daily'`);
    return row?.count ?? -1;
  }

  it('only notes the time when it meets a schedule first, then queues each time once for all instances', async () => {
    expect(await tick()).toBe(0);
    expect(await tick()).toBe(0);
    await instances[0]!.database.query(`UPDATE core_job_schedules SET slot = slot - interval '3 days'`);
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(1);
  });

  it('queues nothing for a module that is in force nowhere, and makes nothing up for it later', async () => {
    const closed = { ...OPEN_GATE, isOpen: () => Promise.resolve(false) } as unknown as typeof OPEN_GATE;
    const { database } = instances[0]!;
    await database.query(`DELETE FROM core_jobs`);
    await database.query(`UPDATE core_job_schedules SET slot = slot - interval '3 days'`);
    expect(await tick(closed)).toBe(0);
    expect(await tick()).toBe(0);
    await database.query(`UPDATE core_job_schedules SET slot = slot - interval '3 days'`);
    expect(await tick()).toBe(1);
  });
});
