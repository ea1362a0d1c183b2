import PgBoss from 'pg-boss';
import { jobKind, openJobInstance, openOwnJobInstance } from '../../test/support/job-instance.js';
import { QUEUE_SCHEMA } from './job-boss.js';
import { removeOldJobs } from './job-retention.js';
import { prepareQueues } from './queue-setup.js';

let instance: Awaited<ReturnType<typeof openOwnJobInstance>>;

beforeAll(async () => void (instance = await openOwnJobInstance()));
afterAll(() => instance.stop());

/** Columns, constraints, indexes and functions of a schema, without its name. */
async function shapeOf(schema: string): Promise<string[]> {
  const rows = await instance.database.query<{ line: string }>(
    `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
       FROM information_schema.columns WHERE table_schema = $1
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = $1::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = $1
     UNION ALL SELECT proname || prosrc FROM pg_proc WHERE pronamespace = $1::regnamespace
     UNION ALL SELECT enumlabel || enumsortorder FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typnamespace = $1::regnamespace`,
    [schema],
  );
  return rows.map(({ line }) => line.replaceAll(schema, 'SCHEMA').replace(/\s+/g, ' ')).toSorted();
}

describe('the queue', () => {
  it('has exactly the tables that this pg-boss makes', async () => {
    await instance.database.withClient((client) => client.query(PgBoss.getConstructionPlans('as_pg_boss_has_it')));
    const ours = await shapeOf(QUEUE_SCHEMA);
    expect(ours.length).toBeGreaterThan(50);
    expect(ours).toEqual(await shapeOf('as_pg_boss_has_it'));
    const versions = await instance.database.query(`SELECT version FROM ${QUEUE_SCHEMA}.version UNION ALL SELECT version FROM as_pg_boss_has_it.version`);
    expect(new Set(versions.map((row) => JSON.stringify(row))).size).toBe(1);
  });

  it('costs one statement to prepare when nothing changed, and takes over changed options', async () => {
    const options = { name: 'test.prepared', retries: 5, timeoutSeconds: 60 };
    await prepareQueues(instance.boss, [options]);
    const calls: string[] = [];
    const counting = {
      getQueues: () => (calls.push('get'), instance.boss.getQueues()),
      alone: () => (calls.push('alone'), Promise.resolve()),
    };
    await prepareQueues(counting, [options]);
    expect(calls).toEqual(['get']);
    await prepareQueues(instance.boss, [{ ...options, retries: 1 }]);
    expect(await instance.boss.getQueue('test.prepared')).toMatchObject({ retryLimit: 1, retryBackoff: true, expireInSeconds: 660 });
  });

  it('is prepared by any number of instances at once', async () => {
    const instances = await Promise.all(Array.from({ length: 4 }, () => openJobInstance(instance.url)));
    try {
      for (let round = 0; round < 3; round += 1) {
        const kinds = Array.from({ length: 5 }, (_, n) => ({ name: `test.at_once_${round}_${n}` }));
        await Promise.all(instances.map(({ boss }) => prepareQueues(boss, kinds)));
        const made = (await instance.boss.getQueues()).map(({ name }) => name);
        expect(made).toEqual(expect.arrayContaining(kinds.map(({ name }) => name)));
      }
    } finally {
      await Promise.all(instances.map((one) => one.stop()));
    }
  });

  it('is maintained on our pool and leaves no connection in a failed transaction', async () => {
    await instance.boss.maintain();
    await instance.database.query(`ALTER TABLE ${QUEUE_SCHEMA}.archive RENAME TO archive_away`);
    await expect(instance.boss.maintain()).rejects.toThrow('archive');
    await instance.database.query(`ALTER TABLE ${QUEUE_SCHEMA}.archive_away RENAME TO archive`);
    for (let n = 0; n < 10; n++) await instance.database.query('SELECT 1');
    await instance.boss.maintain();
  });
});

describe('old jobs', () => {
  it('are removed a month after their end', async () => {
    const kind = jobKind({ name: 'test.old' });
    await instance.start(kind, async () => undefined);
    await instance.runner.stop();
    const ids = [await instance.enqueue(kind, {}), await instance.enqueue(kind, {}), await instance.enqueue(kind, {})];
    const age = (id: string, days: number, status: string) =>
      instance.database.query(
        `UPDATE core_jobs SET status = $3, created_at = now() - $2::int * interval '1 day', run_after = created_at,
           finished_at = CASE WHEN $3 = 'succeeded' THEN now() - $2::int * interval '1 day' END WHERE id = $1`,
        [id, days, status],
      );
    await age(ids[0]!, 31, 'succeeded');
    await age(ids[1]!, 29, 'succeeded');
    await age(ids[2]!, 40, 'running');
    expect(await removeOldJobs(instance.database)).toBe(1);
    const left = await instance.database.query<{ id: string }>('SELECT id FROM core_jobs');
    expect(left.map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted());
  });
});
