import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun } from '../../../src/index.js';

/** How long a message stays after it was read. */
const DAYS = 180;
const REMOVED_AT_ONCE = 5_000;

const REMOVE = `
  DELETE FROM base_notifications WHERE id IN (
    SELECT id FROM base_notifications WHERE read_at < now() - interval '${DAYS} days' LIMIT ${REMOVED_AT_ONCE})
  RETURNING 1`;

/** Removes messages that were read half a year ago; one that nobody has read stays. */
@Injectable()
export class RemoveReadNotificationsJob implements Job {
  static readonly job: JobOptions = { name: 'base.remove_read_notifications', schedule: '41 3 * * *' };

  constructor(private readonly database: Database) {}

  async run(_: object, { signal }: JobRun): Promise<{ removed: number }> {
    for (let removed = 0; ; ) {
      signal.throwIfAborted();
      const gone = (await this.database.query(REMOVE)).length;
      removed += gone;
      if (gone < REMOVED_AT_ONCE) return { removed };
    }
  }
}
