import type { ManagedRows } from '../access/row-scope.js';
import { Problem } from '../errors/problem.js';
import { type Job, JobFailure, type JobRun } from './job.js';
import type { JobStore, Progress, TakenJob } from './job-store.js';

/** Why a try is ended from outside: the server stops, it took too long, or another instance has the job now. */
export type AbortReason = 'shutdown' | 'timeout' | 'lost';

/** How a try ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: object | null }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly result: object | null }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'aborted'; readonly reason: AbortReason };

const PROGRESS_INTERVAL_MS = 250;
const MAX_COUNT = 2_147_483_647;
/** How long work may ignore its signal before its slot is given to the next. */
const GRACE_MS: Readonly<Record<AbortReason, number>> = { shutdown: 20_000, timeout: 5_000, lost: 5_000 };

/** One try while it runs: its signal and its progress. */
export class JobExecution implements JobRun {
  readonly jobId: string;
  readonly attempt: number;
  scope: ManagedRows;
  /** As told last, written or not. */
  latest: Progress = { done: 0, total: 0 };
  private readonly controller = new AbortController();
  private readonly abandoned: Promise<Outcome>;
  private abandon: (outcome: Outcome) => void;
  private graceTimer: NodeJS.Timeout | undefined;
  private progressTimer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | null = null;
  private lastWriteAt = -Infinity;
  private reason: AbortReason | null = null;
  private hasEnded = false;

  constructor(
    readonly taken: TakenJob,
    private readonly store: Pick<JobStore, 'noteProgress'>,
    private readonly admit: () => Promise<ManagedRows>,
  ) {
    this.jobId = taken.id;
    this.attempt = taken.attempt;
    this.abandoned = new Promise((resolve) => {
      this.abandon = resolve;
    });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Runs the work to its end, or until it has ignored an abort for too long. Never rejects. */
  async run(job: Job<never>, timeoutMs: number): Promise<Outcome> {
    const timer = setTimeout(() => this.abort('timeout'), timeoutMs);
    try {
      return await Promise.race([this.attemptWork(job), this.abandoned]);
    } finally {
      this.hasEnded = true;
      clearTimeout(timer);
      clearTimeout(this.graceTimer);
      clearTimeout(this.progressTimer);
      await this.writing;
    }
  }

  /** Asks the work to stop; the first reason counts. */
  abort(reason: AbortReason): void {
    if (this.reason || this.hasEnded) return;
    this.reason = reason;
    this.graceTimer = setTimeout(() => this.abandon({ kind: 'aborted', reason }), GRACE_MS[reason]);
    this.controller.abort(new Error(`The job was aborted: ${reason}.`));
  }

  async progress(done: number, total: number): Promise<void> {
    this.latest = { done: count(done), total: count(total) };
    if (this.writing || this.progressTimer || this.hasEnded) return;
    const wait = this.lastWriteAt + PROGRESS_INTERVAL_MS - performance.now();
    if (wait > 0) this.progressTimer = setTimeout(() => void this.write(), wait);
    else await this.write();
  }

  private async attemptWork(job: Job<never>): Promise<Outcome> {
    try {
      this.scope = await this.admit();
      const result = await job.run(this.taken.data as never, this);
      return { kind: 'done', result: result ?? null };
    } catch (error) {
      if (this.reason) return { kind: 'aborted', reason: this.reason };
      if (error instanceof JobFailure) return { kind: 'refused', problem: error.problem, result: error.result };
      if (error instanceof Problem && error.status < 500) return { kind: 'refused', problem: error, result: null };
      return { kind: 'failed', error };
    }
  }

  private async note(told: Progress): Promise<void> {
    try {
      const isOurs = await this.store.noteProgress(this.taken, told);
      if (!isOurs) this.abort('lost');
    } catch {
      // Progress is told again soon, and the work itself notices when the database is away.
    }
  }

  private async write(): Promise<void> {
    this.progressTimer = undefined;
    const told = this.latest;
    this.writing = this.note(told);
    await this.writing;
    this.writing = null;
    this.lastWriteAt = performance.now();
    if (this.latest !== told && !this.hasEnded) this.progressTimer ??= setTimeout(() => void this.write(), PROGRESS_INTERVAL_MS);
  }
}

function count(value: number): number {
  return Math.min(MAX_COUNT, Math.max(0, Math.trunc(value) || 0));
}
