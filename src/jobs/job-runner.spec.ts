import { setTimeout as delay } from 'node:timers/promises';
import { jobKind, type JobInstance, migratedConnection, openJobInstance } from '../../test/support/job-instance.js';
import { proxied, type TcpProxy } from '../../test/support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { requestErrors } from '../http/http-errors.js';
import { JobFailure, type JobRun } from './job.js';
import { DEAD_LETTERS } from './queue-setup.js';

interface Row {
  status: string;
  attempts: number;
  result: unknown;
  problem: { zh: { code: string; title: string; detail: string }; en: { code: string; instance: string; detail: string } } | null;
  progress_done: number;
  progress_total: number;
}

let testDatabase: TestDatabase;
const open: JobInstance[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await migratedConnection(testDatabase.url);
});
afterAll(() => testDatabase.drop());
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

async function instance(url = testDatabase.url): Promise<JobInstance> {
  const opened = await openJobInstance(url);
  open.push(opened);
  return opened;
}

async function until<T>(read: () => Promise<T | undefined | false> | T | undefined | false, limitMs = 8_000): Promise<T> {
  for (const end = performance.now() + limitMs; ; await delay(20)) {
    const found = await read();
    if (found) return found;
    if (performance.now() > end) throw new Error('it did not come to pass in time');
  }
}

async function row({ database }: JobInstance, id: string): Promise<Row> {
  const found = await database.one<Row>('SELECT * FROM core_jobs WHERE id = $1', [id]);
  if (!found) throw new Error('the job is gone');
  return found;
}

async function ended(on: JobInstance, id: string): Promise<Row> {
  return until(async () => {
    const found = await row(on, id);
    return ['succeeded', 'failed'].includes(found.status) && found;
  });
}

describe('a job', () => {
  it('runs only if its transaction commits, and soon after', async () => {
    const kind = jobKind<{ n: number }>({ name: 'test.commit' });
    const a = await instance();
    const seen: number[] = [];
    await a.start(kind, async ({ n }) => void seen.push(n));
    const refused = a.unitOfWork.runAsService('test', async (tx) => {
      await a.queue.enqueue(tx, kind, { n: 1 }, { owner: null, organizationId: null });
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    const begun = performance.now();
    const id = await a.enqueue(kind, { n: 2 });
    expect(await ended(a, id)).toMatchObject({ status: 'succeeded', attempts: 1, result: null, problem: null });
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(seen).toEqual([2]);
    expect(await a.database.query('SELECT 1 FROM core_jobs WHERE kind = $1', ['test.commit'])).toHaveLength(1);
  });

  it('keeps its result and its last progress', async () => {
    const kind = jobKind({ name: 'test.result' });
    const a = await instance();
    await a.start(kind, async (_, run) => {
      for (let done = 1; done <= 50; done++) await run.progress(done, 50);
      return { created: 50 };
    });
    const id = await a.enqueue(kind, {});
    expect(await ended(a, id)).toMatchObject({ status: 'succeeded', result: { created: 50 }, progress_done: 50, progress_total: 50 });
  });

  it('writes its progress at most four times a second', async () => {
    const kind = jobKind({ name: 'test.progress' });
    const a = await instance();
    const written: number[] = [];
    const note = a.store.noteProgress.bind(a.store);
    a.store.noteProgress = (job, progress) => {
      written.push(progress.done);
      return note(job, progress);
    };
    await a.start(kind, async (_, run) => {
      for (let done = 1; done <= 100; done++) {
        await run.progress(done, 100);
        await delay(10);
      }
    });
    await ended(a, await a.enqueue(kind, {}));
    expect(written.length).toBeGreaterThanOrEqual(3);
    expect(written.length).toBeLessThanOrEqual(7);
  });

  it('that refuses is told as a problem in both languages and not tried again', async () => {
    const kind = jobKind<{ rows: boolean }>({ name: 'test.refuse' });
    const a = await instance();
    await a.start(kind, async ({ rows }) => {
      if (rows) throw new JobFailure(requestErrors.notFound(), { failed: 1, errors: [{ row: 2 }] });
      throw requestErrors.notFound();
    });
    const [plain, withRows] = await Promise.all([a.enqueue(kind, { rows: false }), a.enqueue(kind, { rows: true })]);
    const first = await ended(a, plain);
    expect(first).toMatchObject({ status: 'failed', attempts: 1, result: null });
    expect(first.problem?.en).toMatchObject({ code: 'request.not_found', instance: `/api/v1/jobs/${plain}` });
    expect(first.problem?.zh.title).toBe('找不到');
    expect(await ended(a, withRows)).toMatchObject({ status: 'failed', attempts: 1, result: { failed: 1, errors: [{ row: 2 }] } });
  });

  it('that fails is tried again with growing pauses, then dead-lettered, and says nothing of the inside', async () => {
    const kind = jobKind<{ secret: string }>({ name: 'test.fail', retries: 2 });
    const a = await instance();
    const tries: number[] = [];
    await a.start(kind, async (_, run) => {
      tries.push(run.attempt);
      throw new Error('relation "secret" does not exist');
    });
    const id = await a.enqueue(kind, { secret: 'x' });
    const end = await until(async () => {
      const found = await row(a, id);
      return found.status === 'failed' && found;
    }, 20_000);
    expect(tries).toEqual([1, 2, 3]);
    expect(end.problem?.en.code).toBe('jobs.failed_unexpectedly');
    expect(JSON.stringify(end.problem)).not.toContain('secret');
    const dead = await a.boss.fetch(DEAD_LETTERS);
    expect(dead.map(({ data }) => data)).toEqual([{ jobId: id, kind: 'test.fail', data: { secret: 'x' } }]);
  }, 30_000);

  it('is queued once for a singleton key until it has ended', async () => {
    const kind = jobKind({ name: 'test.singleton' });
    const a = await instance();
    let runs = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    await a.start(kind, async () => {
      runs++;
      await gate;
    });
    const ids = await Promise.all([1, 2, 3].map(() => a.enqueue(kind, {}, { singletonKey: 'k' })));
    expect(new Set(ids).size).toBe(1);
    await until(() => runs === 1);
    expect(await a.enqueue(kind, {}, { singletonKey: 'k' })).toBe(ids[0]);
    release();
    await ended(a, ids[0]!);
    expect(await a.enqueue(kind, {}, { singletonKey: 'k' })).not.toBe(ids[0]);
  });

  it('waits for its time', async () => {
    const kind = jobKind({ name: 'test.later' });
    const a = await instance();
    let ranAt = 0;
    await a.start(kind, async () => void (ranAt = Date.now()));
    const runAfter = new Date(Date.now() + 1_200);
    await ended(a, await a.enqueue(kind, {}, { runAfter }));
    expect(ranAt).toBeGreaterThanOrEqual(runAfter.getTime());
  });

  it('of a kind that no module lists is refused', async () => {
    const a = await instance();
    await expect(a.enqueue(jobKind({ name: 'test.unknown' }), {})).rejects.toThrow('list its class under "jobs"');
    expect(await a.database.query('SELECT 1 FROM core_jobs WHERE kind = $1', ['test.unknown'])).toEqual([]);
  });

  it('is aborted when it takes too long, and tried again', async () => {
    const kind = jobKind({ name: 'test.slow', timeoutSeconds: 1, retries: 1 });
    const a = await instance();
    const reasons: unknown[] = [];
    await a.start(kind, async (_, run) => {
      await delay(10_000, undefined, { signal: run.signal }).catch(() => reasons.push(run.signal.reason));
      throw run.signal.reason;
    });
    const id = await a.enqueue(kind, {});
    const end = await until(async () => {
      const found = await row(a, id);
      return found.status === 'failed' && found;
    }, 15_000);
    expect(reasons).toHaveLength(2);
    expect(end).toMatchObject({ attempts: 2, problem: { en: { code: 'jobs.timed_out' } } });
  }, 20_000);
});

describe('several instances', () => {
  it('share the work: every job runs once, as many at once as its kind allows', async () => {
    const kind = jobKind<{ n: number }>({ name: 'test.share', concurrency: 2 });
    const instances = [await instance(), await instance()];
    const seen: number[] = [];
    const most = [0, 0];
    for (const [index, each] of instances.entries()) {
      let running = 0;
      await each.start(kind, async ({ n }) => {
        most[index] = Math.max(most[index]!, ++running);
        await delay(30);
        running--;
        seen.push(n);
      });
    }
    const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => instances[n % 2]!.enqueue(kind, { n })));
    for (const id of ids) expect((await ended(instances[0]!, id)).attempts).toBe(1);
    expect(seen.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(most).toEqual([2, 2]);
  });

  it('hand a job over when one shuts down', async () => {
    const kind = jobKind({ name: 'test.hand_over' });
    const [a, b] = [await instance(), await instance()];
    let begun = false;
    await a.start(kind, async (_, run) => {
      begun = true;
      await delay(60_000, undefined, { signal: run.signal });
    });
    const id = await a.enqueue(kind, {});
    await until(() => begun);
    await b.start(kind, async () => ({ by: 'b' }));
    await a.runner.stop();
    expect(await ended(b, id)).toMatchObject({ status: 'succeeded', result: { by: 'b' }, attempts: 2 });
  });

  it('take the jobs of one that fell silent, which can then write nothing more', async () => {
    const kind = jobKind({ name: 'test.crash' });
    const [a, b] = [await instance(), await instance()];
    let late: JobRun | undefined;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    await a.start(kind, async (_, run) => {
      late = run;
      await gate;
      return { by: 'a' };
    });
    const id = await a.enqueue(kind, {});
    await until(() => late);
    await b.start(kind, async () => ({ by: 'b' }));
    expect(await b.store.reclaim()).toBe(0);
    await b.database.query(`UPDATE core_jobs SET lease_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await b.store.reclaim()).toBe(1);
    await until(async () => (await row(b, id)).status === 'succeeded' || undefined);
    await late!.progress(7, 7);
    await until(() => late!.signal.aborted);
    release();
    await a.runner.stop();
    expect(await row(b, id)).toMatchObject({ status: 'succeeded', result: { by: 'b' }, attempts: 2, progress_done: 0 });
  });
});

describe('a runner', () => {
  const proxies: TcpProxy[] = [];
  afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.close())));

  it('outlives a lost database connection, and still writes how a job ended', async () => {
    const kind = jobKind<{ wait: boolean }>({ name: 'test.cut' });
    const direct = await instance();
    const { proxy, url } = await proxied(testDatabase.url);
    proxies.push(proxy);
    const a = await instance(url);
    let begun = false;
    await a.start(kind, async ({ wait }) => {
      begun = true;
      if (wait) await delay(300);
    });
    const first = await direct.enqueue(kind, { wait: true });
    await until(() => begun);
    const cutting = setInterval(() => proxy.cut(), 10);
    await delay(800);
    clearInterval(cutting);
    expect(await ended(direct, first)).toMatchObject({ status: 'succeeded', attempts: 1 });
    expect(await ended(direct, await direct.enqueue(kind, { wait: false }))).toMatchObject({ status: 'succeeded' });
    await a.stop();
    open.splice(open.indexOf(a), 1);
  }, 20_000);
});
