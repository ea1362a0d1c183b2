import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { Problem } from '../errors/problem.js';
import { NotificationBus } from '../events/notification-bus.js';
import { inside, JobBoss } from './job-boss.js';
import { jobErrors } from './job-errors.js';
import type { QueuedData } from './job-queue.js';
import { problemTexts } from './job-problem.js';
import { JOB_CHANGED, JOB_WAITS } from './job-topics.js';

/** One try at a job. `attempt` fences it: once the job was taken again, this try can write nothing more. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly attempt: number;
  /** What it is about. */
  readonly organizationId: string | null;
  readonly data: object;
}

/** How far a job is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How long an instance may be silent before its jobs are given to another. */
export const LEASE_SECONDS = 30;

const LEASE = `now() + interval '${LEASE_SECONDS} seconds'`;
const RECLAIMED_AT_ONCE = 20;

const TAKE = `
  UPDATE core_jobs SET status = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now()),
    lease_until = ${LEASE}, progress_done = 0, progress_total = 0
  WHERE id = ANY($1::uuid[]) AND status = 'queued' RETURNING id, attempts, organization_id AS "organizationId"`;

const OURS = `id = $1 AND attempts = $2 AND status = 'running'`;

/** Every change of a job's state: our row and that of pg-boss in one transaction, then word of it. */
@Injectable()
export class JobStore {
  constructor(
    private readonly database: Database,
    private readonly boss: JobBoss,
    private readonly bus: NotificationBus,
  ) {}

  /** The kinds that have something queued, with the milliseconds until the first of it is due. */
  waiting(kinds: readonly string[]): Promise<Array<{ kind: string; waitMs: number }>> {
    return this.database.query(
      `SELECT kind, ceil(extract(epoch FROM min(run_after) - now()) * 1000)::int8 AS "waitMs"
       FROM core_jobs WHERE status = 'queued' AND kind = ANY($1::text[]) GROUP BY kind`,
      [kinds],
    );
  }

  /** Takes up to `count` jobs that are due. */
  async take(kind: string, count: number): Promise<TakenJob[]> {
    const taken = await this.database.transaction(async (tx) => {
      const fetched = await this.boss.fetch<QueuedData>(kind, { batchSize: count, db: inside(tx) });
      if (fetched.length === 0) return [];
      const rows = await tx.query<{ id: string; attempts: number; organizationId: string | null }>(TAKE, [fetched.map(({ id }) => id)]);
      const known = new Map(rows.map((row) => [row.id, row]));
      const unknown = fetched.filter(({ id }) => !known.has(id)).map(({ id }) => id);
      if (unknown.length > 0) await this.boss.cancel(kind, unknown, { db: inside(tx) });
      return fetched.flatMap(({ id, data }) => {
        const row = known.get(id);
        return row ? [{ id, kind, attempt: row.attempts, organizationId: row.organizationId, data: data.data }] : [];
      });
    });
    for (const { id } of taken) this.bus.wake(JOB_CHANGED, id);
    return taken;
  }

  /** @returns whether the job is still ours */
  async noteProgress(job: TakenJob, { done, total }: Progress): Promise<boolean> {
    const rows = await this.database.query(`UPDATE core_jobs SET progress_done = $3, progress_total = $4 WHERE ${OURS} RETURNING 1`, [
      job.id,
      job.attempt,
      done,
      total,
    ]);
    if (rows.length > 0) this.bus.wake(JOB_CHANGED, job.id);
    return rows.length > 0;
  }

  succeed(job: TakenJob, result: object | null, progress: Progress): Promise<void> {
    return this.settle(job, async (tx) => {
      await finish(tx, job, 'succeeded', result, null, progress);
      await this.boss.complete(job.kind, job.id, {}, { db: inside(tx) });
    });
  }

  /** Ends it as failed, with what its owner is told. It did its work, so it is neither retried nor dead-lettered. */
  refuse(job: TakenJob, problem: Problem, result: object | null, progress: Progress): Promise<void> {
    return this.settle(job, async (tx) => {
      await finish(tx, job, 'failed', result, problem, progress);
      await this.boss.complete(job.kind, job.id, {}, { db: inside(tx) });
    });
  }

  /** Has it tried again after a pause, or ends it with `problem` and a dead letter when its tries are used up. */
  retry(job: TakenJob, problem: Problem): Promise<void> {
    return this.settle(job, (tx) => this.retryInside(tx, job, problem));
  }

  /** Gives it back to be run elsewhere at once. */
  handBack(job: TakenJob): Promise<void> {
    return this.settle(job, async (tx) => {
      await this.boss.cancel(job.kind, job.id, { db: inside(tx) });
      await this.boss.resume(job.kind, job.id, { db: inside(tx) });
      await requeue(tx, job, new Date().toISOString());
    });
  }

  /** Tells that these are still being worked on, and answers the ids of those that are still ours. */
  async renew(jobs: readonly TakenJob[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `UPDATE core_jobs j SET lease_until = ${LEASE} FROM unnest($1::uuid[], $2::int[]) AS mine(id, attempt)
       WHERE j.id = mine.id AND j.attempts = mine.attempt AND j.status = 'running' RETURNING j.id`,
      [jobs.map(({ id }) => id), jobs.map(({ attempt }) => attempt)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes jobs away from instances that fell silent, and answers how many. */
  async reclaim(): Promise<number> {
    const lost = await this.database.transaction(async (tx) => {
      const jobs = await tx.query<TakenJob>(
        `SELECT id, kind, attempts AS attempt, organization_id AS "organizationId", '{}'::jsonb AS data FROM core_jobs
         WHERE status = 'running' AND lease_until < now() ORDER BY lease_until LIMIT ${RECLAIMED_AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      for (const job of jobs) await this.retryInside(tx, job, jobErrors.failedUnexpectedly({ jobId: job.id }));
      return jobs;
    });
    for (const job of lost) this.tell(job);
    return lost.length;
  }

  private async retryInside(tx: Transaction, job: TakenJob, problem: Problem): Promise<void> {
    await this.boss.fail(job.kind, job.id, { code: problem.code }, { db: inside(tx) });
    const queued = await this.boss.getJobById(job.kind, job.id, { db: inside(tx), includeArchive: false });
    if (queued?.state === 'retry') await requeue(tx, job, queued.startAfter);
    else await finish(tx, job, 'failed', null, problem, null);
  }

  private async settle(job: TakenJob, work: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ours = await tx.one(`SELECT 1 FROM core_jobs WHERE ${OURS} FOR UPDATE`, [job.id, job.attempt]);
      if (ours) await work(tx);
    });
    this.tell(job);
  }

  private tell({ id, kind }: TakenJob): void {
    this.bus.wake(JOB_CHANGED, id);
    this.bus.wake(JOB_WAITS, kind);
  }
}

async function requeue(tx: Transaction, { id }: TakenJob, runAfter: unknown): Promise<void> {
  await tx.query(`UPDATE core_jobs SET status = 'queued', run_after = $2, lease_until = NULL WHERE id = $1`, [id, runAfter]);
}

async function finish(
  tx: Transaction,
  { id }: TakenJob,
  status: 'succeeded' | 'failed',
  result: object | null,
  problem: Problem | null,
  progress: Progress | null,
): Promise<void> {
  await tx.query(
    `UPDATE core_jobs SET status = $2, result = $3, problem = $4, finished_at = now(), lease_until = NULL,
       progress_done = coalesce($5, progress_done), progress_total = coalesce($6, progress_total) WHERE id = $1`,
    [
      id,
      status,
      result && JSON.stringify(result),
      problem && JSON.stringify(problemTexts(problem, id)),
      progress?.done ?? null,
      progress?.total ?? null,
    ],
  );
}
