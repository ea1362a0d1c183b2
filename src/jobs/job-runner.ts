import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { isConnectionLoss, isOverload } from '../database/pg-errors.js';
import { NotificationBus } from '../events/notification-bus.js';
import { type NextStep, PollLoop } from '../events/poll-loop.js';
import { JobGate } from '../menu/tree/job-gate.js';
import { Log } from '../observability/log.js';
import type { Job, JobClass, JobOptions } from './job.js';
import { JobBoss } from './job-boss.js';
import { jobErrors } from './job-errors.js';
import { JobExecution, type Outcome } from './job-execution.js';
import { JobScheduler } from './job-scheduler.js';
import { JobStore, LEASE_SECONDS, type TakenJob } from './job-store.js';
import { JOB_WAITS } from './job-topics.js';
import { DEFAULT_TIMEOUT_SECONDS, prepareQueues } from './queue-setup.js';

/** A kind of work and the provider that does it. */
export interface JobBinding {
  /** `core`, or the module that brings it. */
  readonly moduleId: string;
  readonly job: JobClass<never>;
  readonly instance: Job<never>;
}

/** How often the queue is looked at, whoever may have called: with the notification bus, and without it. */
const POLL_MS = { woken: 5_000, alone: 2_000 };
const LEASE_STEP_MS = (LEASE_SECONDS * 1_000) / 3;
const SETTLE_RETRY_MS = 1_000;

/**
 * Runs what is queued, in every instance: as many at once of a kind as it allows. An instance that falls silent
 * loses its jobs to the others after half a minute.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly bindings = new Map<string, JobBinding>();
  private readonly running = new Map<JobExecution, Promise<void>>();
  private readonly dispatch: PollLoop;
  private readonly leases: PollLoop;
  private unsubscribe: (() => void) | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly boss: JobBoss,
    private readonly store: JobStore,
    private readonly scheduler: JobScheduler,
    private readonly gate: JobGate,
    private readonly bus: NotificationBus,
    private readonly log: Log,
  ) {
    this.dispatch = new PollLoop('jobs', () => this.dispatchDue(), POLL_MS.alone, log);
    this.leases = new PollLoop('job leases', () => this.keepLeases(), LEASE_STEP_MS, log);
  }

  /** Makes the queues of these kinds and begins to work; resolves when jobs can be queued. */
  async start(bindings: readonly JobBinding[]): Promise<void> {
    for (const binding of bindings) this.bindings.set(binding.job.job.name, binding);
    await prepareQueues(this.boss, bindings.map(({ job }) => job.job));
    this.unsubscribe = this.bus.subscribe(JOB_WAITS, {
      onMessage: (kind) => this.bindings.has(kind) && this.dispatch.wake(),
      onLost: () => this.dispatch.wake(),
    });
    this.scheduler.start(bindings);
    this.dispatch.start();
    this.leases.start();
  }

  /** Takes nothing more, aborts what runs, and gives back what has not ended after 20 s. */
  stop(): Promise<void> {
    this.stopped ??= this.drain();
    return this.stopped;
  }

  /** Begins to stop while requests in flight still finish; whoever started it awaits {@link stop}. */
  onModuleDestroy(): void {
    void this.stop();
  }

  private async drain(): Promise<void> {
    this.unsubscribe?.();
    await Promise.all([this.dispatch.stop(), this.scheduler.stop()]);
    for (const execution of this.running.keys()) execution.abort('shutdown');
    await Promise.all(this.running.values());
    await this.leases.stop();
  }

  private async dispatchDue(): Promise<NextStep> {
    let next = this.bus.connected ? POLL_MS.woken : POLL_MS.alone;
    for (const { kind, waitMs } of await this.store.waiting([...this.bindings.keys()])) {
      const free = this.freeSlots(kind);
      if (waitMs <= 0 && free > 0) next = Math.min(next, (await this.begin(kind, free)) === free ? 0 : POLL_MS.alone);
      else if (waitMs > 0) next = Math.min(next, waitMs);
    }
    return next;
  }

  private freeSlots(kind: string): number {
    const limit = this.bindings.get(kind)?.job.job.concurrency ?? 1;
    return limit - [...this.running.keys()].filter(({ taken }) => taken.kind === kind).length;
  }

  private async begin(kind: string, count: number): Promise<number> {
    const binding = this.bindings.get(kind);
    if (!binding) return 0;
    const jobs = await this.store.take(kind, count);
    for (const taken of jobs) {
      const execution = new JobExecution(taken, this.store, () => this.gate.admit(binding.moduleId, taken.organizationId));
      this.running.set(execution, this.execute(execution, binding));
    }
    return jobs.length;
  }

  private async execute(execution: JobExecution, { job, instance }: JobBinding): Promise<void> {
    const seconds = job.job.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
    const outcome = await execution.run(instance, seconds * 1_000);
    await this.settle(execution, outcome, job.job);
    this.running.delete(execution);
    this.dispatch.wake();
  }

  /** Writes down how it ended, however long the database is away; if for too long, the lease falls and the job runs again. */
  private async settle(execution: JobExecution, outcome: Outcome, options: JobOptions): Promise<void> {
    const { taken } = execution;
    if (outcome.kind === 'failed') this.log.failure({ job: taken.kind, error: outcome.error }, 'a job failed');
    if (outcome.kind === 'aborted') this.log.warning({ job: taken.kind, code: outcome.reason }, 'a job was aborted');
    const giveUpAt = performance.now() + LEASE_SECONDS * 1_000;
    for (;;) {
      try {
        await this.write(execution, outcome, options);
        return;
      } catch (error) {
        const isAway = isConnectionLoss(error) || isOverload(error);
        if (!isAway || this.stopped || performance.now() > giveUpAt) {
          this.log.failure({ job: taken.kind, error }, 'the end of a job could not be written; it will run again');
          return;
        }
        await delay(SETTLE_RETRY_MS);
      }
    }
  }

  private async write({ taken, latest }: JobExecution, outcome: Outcome, { timeoutSeconds }: JobOptions): Promise<void> {
    switch (outcome.kind) {
      case 'done':
        return this.store.succeed(taken, outcome.result, latest);
      case 'refused':
        return this.store.refuse(taken, outcome.problem, outcome.result, latest);
      case 'failed':
        return this.store.retry(taken, jobErrors.failedUnexpectedly({ jobId: taken.id }));
      case 'aborted':
        if (outcome.reason === 'shutdown') return this.store.handBack(taken);
        if (outcome.reason === 'timeout') return this.store.retry(taken, jobErrors.timedOut({ seconds: timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS }));
    }
  }

  private async keepLeases(): Promise<NextStep> {
    const executions = [...this.running.keys()];
    if (executions.length > 0) {
      const ours = await this.store.renew(executions.map(({ taken }) => taken satisfies TakenJob));
      for (const execution of executions) {
        if (!ours.has(execution.taken.id) && this.running.has(execution)) execution.abort('lost');
      }
    }
    const reclaimed = await this.store.reclaim();
    if (reclaimed > 0) this.log.warning({}, `${reclaimed} jobs of an instance that fell silent were taken back`);
    return LEASE_STEP_MS;
  }
}
