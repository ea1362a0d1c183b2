import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { WorkTransaction } from '../database/work-transaction.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { JobClass } from './job.js';
import { inside, JobBoss } from './job-boss.js';
import { JOB_WAITS } from './job-topics.js';

/** Whose work it is, and when it may begin. */
export interface EnqueueOptions {
  /** Who sees it at `GET /jobs`; null for work of the system itself. */
  readonly owner: string | null;
  readonly organizationId: string | null;
  /** Not before this instant; at once by default. */
  readonly runAfter?: Date;
  /** One unfinished job of this kind with this key; a second one is not queued. Put the owner in it where they differ. */
  readonly singletonKey?: string;
}

/** What the queue holds of a job: enough to know a dead letter by. */
export interface QueuedData {
  readonly jobId: string;
  readonly kind: string;
  readonly data: object;
}

const INSERT = `
  INSERT INTO core_jobs (id, kind, owner_account_id, organization_id, singleton_key, run_after)
  VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, now()))
  ON CONFLICT (kind, singleton_key) WHERE singleton_key IS NOT NULL AND status IN ('queued', 'running') DO NOTHING
  RETURNING id`;

const UNFINISHED = `SELECT id FROM core_jobs WHERE kind = $1 AND singleton_key = $2 AND status IN ('queued', 'running')`;

/** Takes background work in: with the business rows, or not at all. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly boss: JobBoss,
    private readonly bus: NotificationBus,
  ) {}

  /**
   * Queues a job in the transaction `tx`; it can run as soon as that is committed.
   *
   * @param data kept as JSON: ids, not rows
   * @returns the id that callers follow it by; of the unfinished one where the singleton key found one
   */
  async enqueue<D extends object>(tx: WorkTransaction, job: JobClass<D>, data: D, options: EnqueueOptions): Promise<string> {
    const kind = job.job.name;
    const { owner, organizationId, runAfter, singletonKey } = options;
    for (;;) {
      const jobId = uuidv7();
      const row = await tx.one(INSERT, [jobId, kind, owner, organizationId, singletonKey ?? null, runAfter?.toISOString() ?? null]);
      if (row) {
        await this.send(tx, kind, { jobId, kind, data }, runAfter);
        return jobId;
      }
      const unfinished = await tx.one<{ id: string }>(UNFINISHED, [kind, singletonKey]);
      // Else it finished between the two statements.
      if (unfinished) return unfinished.id;
    }
  }

  private async send(tx: WorkTransaction, kind: string, data: QueuedData, runAfter: Date | undefined): Promise<void> {
    const sent = await this.boss.send(kind, data, { id: data.jobId, db: inside(tx), ...(runAfter && { startAfter: runAfter }) });
    if (sent === null) throw new Error(`There is no queue for jobs of kind "${kind}": list its class under "jobs" in the body of its module.`);
    tx.afterCommit(() => this.bus.wake(JOB_WAITS, kind));
  }
}
