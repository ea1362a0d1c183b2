import { Injectable } from '@nestjs/common';
import cronParser from 'cron-parser';
import { UnitOfWork } from '../database/unit-of-work.js';
import { StartupError } from '../errors/startup-error.js';
import { type NextStep, PollLoop } from '../events/poll-loop.js';
import { Log } from '../observability/log.js';
import type { JobClass } from './job.js';
import { JobQueue } from './job-queue.js';

const TIME_ZONE = 'Asia/Shanghai';
/** Clocks may be set: look again after a minute at the latest. */
const LONGEST_SLEEP_MS = 60_000;

/**
 * Claims one time of a schedule for the whole cluster. The first time ever is only noted: a new deployment
 * has missed nothing.
 */
const CLAIM = `
  INSERT INTO core_job_schedules AS s (kind, slot) VALUES ($1, $2)
  ON CONFLICT (kind) DO UPDATE SET slot = excluded.slot WHERE s.slot < excluded.slot
  RETURNING (xmax = 0) AS "isFirst"`;

type ScheduledJob = JobClass<never> & { readonly job: { readonly schedule: string } };

/** Queues jobs at their times, once per cluster. A time that was missed because nothing ran is made up for once. */
@Injectable()
export class JobScheduler {
  private jobs: readonly ScheduledJob[] = [];
  private readonly claimed = new Map<string, number>();
  private readonly loop: PollLoop;

  constructor(
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    log: Log,
  ) {
    this.loop = new PollLoop('job schedules', () => this.queueDue(), LONGEST_SLEEP_MS, log);
  }

  /** @throws StartupError `jobs.invalid_schedule` */
  start(jobs: readonly JobClass<never>[]): void {
    this.jobs = jobs.filter((job): job is ScheduledJob => job.job.schedule !== undefined);
    for (const { job } of this.jobs) slotsOf(job.name, job.schedule, new Date());
    if (this.jobs.length > 0) this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async queueDue(): Promise<NextStep> {
    let next = LONGEST_SLEEP_MS;
    for (const job of this.jobs) {
      const now = new Date();
      const { last, following } = slotsOf(job.job.name, job.job.schedule, now);
      if (this.claimed.get(job.job.name) !== last.getTime()) await this.claim(job, last);
      next = Math.min(next, following.getTime() - now.getTime());
    }
    return Math.max(next, 1);
  }

  private async claim(job: ScheduledJob, slot: Date): Promise<void> {
    const kind = job.job.name;
    await this.unitOfWork.runAsService('scheduler', async (tx) => {
      const claim = await tx.one<{ isFirst: boolean }>(CLAIM, [kind, slot.toISOString()]);
      if (!claim || claim.isFirst) return;
      await this.queue.enqueue(tx, job, {} as never, { owner: null, organizationId: null, singletonKey: 'schedule' });
    });
    this.claimed.set(kind, slot.getTime());
  }
}

/** The last time of a schedule at or before `now`, and the one after it. */
export function slotsOf(kind: string, schedule: string, now: Date): { last: Date; following: Date } {
  try {
    // prev() gives what lies before its date: ask from a millisecond later, so that a time belongs to its own instant.
    const following = cronParser.parseExpression(schedule, { tz: TIME_ZONE, currentDate: now }).next();
    const last = cronParser.parseExpression(schedule, { tz: TIME_ZONE, currentDate: new Date(now.getTime() + 1) }).prev();
    return { last: last.toDate(), following: following.toDate() };
  } catch (error) {
    throw new StartupError('jobs.invalid_schedule', {
      zh: `任务“${kind}”的计划“${schedule}”不是 cron 表达式：${(error as Error).message}。`,
      en: `The job "${kind}" has the schedule "${schedule}", which is no cron expression: ${(error as Error).message}.`,
    });
  }
}
