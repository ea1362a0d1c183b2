import type { Type } from '@nestjs/common';
import type { ManagedRows } from '../access/row-scope.js';
import type { Problem } from '../errors/problem.js';

/** What a running job may do besides its work. */
export interface JobRun {
  /** The id callers know it by (`GET /jobs/{id}`). */
  readonly jobId: string;
  /** 1 at the first try; a try that a shutdown ended counts. */
  readonly attempt: number;
  /** Aborted when the server shuts down or the job is too old; the job is then tried again. */
  readonly signal: AbortSignal;
  /**
   * The rows it works on, for statements as `context.scope` is in requests: those of the organisation it was queued for
   * and below, else of all, where its module is in force.
   */
  readonly scope: ManagedRows;
  /** Tells how far it is; written at most four times a second. */
  progress(done: number, total: number): Promise<void>;
}

/** How a kind of work is queued and retried. */
export interface JobOptions {
  /** `module.verb_noun`, e.g. `core.import_rows`. */
  readonly name: string;
  /** Tries after the first, with exponential back-off; then it is dead-lettered. Default 3. */
  readonly retries?: number;
  /** Seconds before the first retry, doubled for each further one. Default 5. */
  readonly retryDelaySeconds?: number;
  /** Seconds one try may take, at most 82,800 (23 hours). Default 900. */
  readonly timeoutSeconds?: number;
  /** Cron expression in Asia/Shanghai; runs once per cluster, and not while its module is in force nowhere. */
  readonly schedule?: string;
  /** How many run at once in one instance. Default 1. */
  readonly concurrency?: number;
}

/**
 * One kind of background work. Idempotent: after a crash it runs again from the start with the same data.
 *
 * A {@link Problem} or {@link JobFailure} it throws is its outcome, told to the owner and not retried.
 * Anything else is a fault of ours: retried, logged, and told as `jobs.failed_unexpectedly`.
 * A job about an organisation where its module is no longer in force does not run: it fails with `menu.module_not_in_force`.
 */
export interface Job<D extends object = object, R extends object | void = object | void> {
  run(data: D, run: JobRun): Promise<R>;
}

/** A provider that does one kind of background work; listed in the module's body. */
export interface JobClass<D extends object = never> extends Type<Job<D>> {
  readonly job: JobOptions;
}

/** Ends a job as failed with a result beside the problem: an import with the list of its bad rows. */
export class JobFailure extends Error {
  constructor(
    readonly problem: Problem,
    readonly result: object,
  ) {
    super(problem.message, { cause: problem });
    this.name = 'JobFailure';
  }
}
