import type { Database } from '../database/database.js';

const REMOVED_AT_ONCE = 5_000;

/** Jobs that ended a month ago, and those that nobody ran in the month the queue keeps them. */
const REMOVE = `
  DELETE FROM core_jobs WHERE id IN (
    SELECT id FROM core_jobs
    WHERE created_at < now() - interval '30 days'
      AND (finished_at < now() - interval '30 days' OR (status = 'queued' AND run_after < now() - interval '31 days'))
    LIMIT ${REMOVED_AT_ONCE})
  RETURNING 1`;

/** Removes jobs that are old news and tells how many. */
export async function removeOldJobs(database: Database): Promise<number> {
  for (let removed = 0; ; ) {
    const gone = await database.query(REMOVE);
    removed += gone.length;
    if (gone.length < REMOVED_AT_ONCE) return removed;
  }
}
