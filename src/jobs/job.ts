import type { Type } from '@nestjs/common';

/** What a running job may do besides its work. */
export interface JobRun {
  /** The id callers know it by (`GET /jobs/{id}`). */
  readonly jobId: string;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Aborted when the server shuts down or the job is too old; the job is then tried again. */
  readonly signal: AbortSignal;
  /** Tells how far it is; written at most a few times a second. */
  progress(done: number, total: number): Promise<void>;
}

/** How a kind of work is queued and retried. */
export interface JobOptions {
  /** `module.verb_noun`, e.g. `base.import_organizations`. */
  readonly name: string;
  /** Tries after the first, with exponential back-off; then it is dead-lettered. Default 3. */
  readonly retries?: number;
  /** Seconds one try may take. Default 900. */
  readonly timeoutSeconds?: number;
  /** Cron expression in Asia/Shanghai; runs once per cluster. */
  readonly schedule?: string;
  /** How many run at once in one instance. Default 1. */
  readonly concurrency?: number;
}

/** One kind of background work. Idempotent: after a crash it runs again from the start with the same data. */
export interface Job<D extends object = object, R = unknown> {
  run(data: D, run: JobRun): Promise<R>;
}

/** A provider that does one kind of background work; listed in the module's body. */
export interface JobClass<D extends object = never> extends Type<Job<D>> {
  readonly job: JobOptions;
}
