import { Injectable } from '@nestjs/common';
import { CustomFieldIndexes } from '../custom-fields/custom-field-indexes.js';
import { Database } from '../database/database.js';
import { removeExpiredAnswers } from '../database/idempotency.js';
import { removeReadEvents } from '../events/outbox-retention.js';
import { FileCleaner } from '../files/file-cleaner.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { Log } from '../observability/log.js';
import type { Job, JobOptions, JobRun } from './job.js';
import { JobBoss } from './job-boss.js';
import { removeOldJobs } from './job-retention.js';

/** What the core keeps no longer than it needs. Each task stands alone: one that fails stops no other. */
@Injectable()
export class CoreMaintenanceJob implements Job {
  static readonly job: JobOptions = { name: 'core.maintain', schedule: '17 * * * *', retries: 0 };

  private readonly tasks: ReadonlyArray<readonly [name: string, run: () => Promise<unknown>]>;

  constructor(
    database: Database,
    boss: JobBoss,
    limiter: RateLimiter,
    files: FileCleaner,
    customFields: CustomFieldIndexes,
    private readonly log: Log,
  ) {
    this.tasks = [
      ['rate limits', () => limiter.removeOld()],
      ['idempotency answers', () => removeExpiredAnswers(database)],
      ['events', () => removeReadEvents(database)],
      ['jobs', () => removeOldJobs(database)],
      ['queue', () => boss.maintain()],
      ['files', () => files.clean()],
      ['indexes of custom fields', () => customFields.settle()],
    ];
  }

  /** @throws Error naming the tasks that failed */
  async run(_: object, run: JobRun): Promise<void> {
    const failed: string[] = [];
    for (const [index, [name, task]] of this.tasks.entries()) {
      run.signal.throwIfAborted();
      try {
        await task();
      } catch (error) {
        this.log.failure({ job: CoreMaintenanceJob.job.name, error }, `maintenance failed: ${name}`);
        failed.push(name);
      }
      await run.progress(index + 1, this.tasks.length);
    }
    if (failed.length > 0) throw new Error(`Maintenance failed: ${failed.join(', ')}.`);
  }
}
