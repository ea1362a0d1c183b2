import type { Database } from '../database/database.js';

const REMOVED_AT_ONCE = 5_000;

/**
 * The oldest events first. Not before a week, and never ahead of a reader: chosen modules read every
 * event, left-out ones will still read the integrity events.
 */
const REMOVE = `
  WITH gone AS (
    DELETE FROM core_outbox WHERE id IN (
      SELECT o.id FROM core_outbox o
      WHERE o.occurred_at < now() - interval '7 days'
        AND o.tx < pg_snapshot_xmin(pg_current_snapshot())
        AND NOT EXISTS (
          SELECT 1 FROM core_event_cursors c JOIN core_modules m USING (module_id)
          WHERE (m.chosen OR o.delivery = 'integrity') AND (c.tx, c.position) < (o.tx, o.position))
      ORDER BY o.tx, o.position LIMIT ${REMOVED_AT_ONCE})
    RETURNING id),
  receipts AS (DELETE FROM core_event_receipts r USING gone WHERE r.event_id = gone.id)
  SELECT count(*)::int AS removed FROM gone`;

/** Removes events that every module has read, with their receipts, and tells how many; called by the scheduler. */
export async function removeReadEvents(database: Database): Promise<number> {
  for (let total = 0; ; ) {
    const row = await database.one<{ removed: number }>(REMOVE);
    total += row?.removed ?? 0;
    if (!row || row.removed < REMOVED_AT_ONCE) return total;
  }
}
