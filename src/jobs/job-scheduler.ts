import { Injectable } from '@nestjs/common';
import cronParser from 'cron-parser';
import { UnitOfWork } from '../database/unit-of-work.js';
import { StartupError } from '../errors/startup-error.js';
import { type NextStep, PollLoop } from '../events/poll-loop.js';
import { JobGate } from '../menu/tree/job-gate.js';
import { Log } from '../observability/log.js';
import type { JobClass } from './job.js';
import { JobQueue } from './job-queue.js';

/**
 * China's time, which knows no summer time since 1991: asked for in its zone, cron-parser takes a quarter of a second for
 * a handful of schedules, at each start.
 */
const CHINA_OFFSET_MS = 8 * 3_600_000;
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

/** A kind of work, with the module that brings it. */
interface OwnedJob {
  readonly moduleId: string;
  readonly job: JobClass<never>;
}

interface Scheduled extends OwnedJob {
  readonly schedule: string;
}

/** Queues jobs at their times, once per cluster. A time that was missed because nothing ran is made up for once. */
@Injectable()
export class JobScheduler {
  private jobs: readonly Scheduled[] = [];
  private readonly claimed = new Map<string, number>();
  private readonly loop: PollLoop;

  constructor(
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: JobGate,
    log: Log,
  ) {
    this.loop = new PollLoop('job schedules', () => this.queueDue(), LONGEST_SLEEP_MS, log);
  }

  /** @throws StartupError `jobs.invalid_schedule` */
  start(jobs: readonly OwnedJob[]): void {
    this.jobs = jobs.flatMap(({ job, moduleId }) => (job.job.schedule === undefined ? [] : [{ job, moduleId, schedule: job.job.schedule }]));
    for (const { job, schedule } of this.jobs) slotsOf(job.job.name, schedule, new Date());
    if (this.jobs.length > 0) this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async queueDue(): Promise<NextStep> {
    let next = LONGEST_SLEEP_MS;
    for (const scheduled of this.jobs) {
      const { name } = scheduled.job.job;
      const now = new Date();
      const { last, following } = slotsOf(name, scheduled.schedule, now);
      if (this.claimed.get(name) !== last.getTime()) await this.claim(scheduled, last);
      next = Math.min(next, following.getTime() - now.getTime());
    }
    return Math.max(next, 1);
  }

  /** What a module that is in force nowhere would have done at this time is not made up for later. */
  private async claim({ job, moduleId }: Scheduled, slot: Date): Promise<void> {
    const kind = job.job.name;
    const isOpen = await this.gate.isOpen(moduleId);
    await this.unitOfWork.runAsService('scheduler', async (tx) => {
      const claim = await tx.one<{ isFirst: boolean }>(CLAIM, [kind, slot.toISOString()]);
      if (!claim || claim.isFirst || !isOpen) return;
      await this.queue.enqueue(tx, job, {} as never, { owner: null, organizationId: null, singletonKey: 'schedule' });
    });
    this.claimed.set(kind, slot.getTime());
  }
}

/** The last time of a schedule at or before `now`, and the one after it. */
export function slotsOf(kind: string, schedule: string, now: Date): { last: Date; following: Date } {
  try {
    const inChina = now.getTime() + CHINA_OFFSET_MS;
    const following = cronParser.parseExpression(schedule, { utc: true, currentDate: new Date(inChina) }).next();
    // prev() gives what lies before its date: ask from a millisecond later, so that a time belongs to its own instant.
    const last = cronParser.parseExpression(schedule, { utc: true, currentDate: new Date(inChina + 1) }).prev();
    const instant = (local: { getTime(): number }) => new Date(local.getTime() - CHINA_OFFSET_MS);
    return { last: instant(last), following: instant(following) };
  } catch (error) {
    throw new StartupError('jobs.invalid_schedule', {
      zh: `任务“${kind}”的计划“${schedule}”不是 cron 表达式：${(error as Error).message}。`,
      en: `The job "${kind}" has the schedule "${schedule}", which is no cron expression: ${(error as Error).message}.`,
    });
  }
}
