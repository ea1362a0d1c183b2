import type { SqlRunner } from '../database/transaction.js';

const IS_RESTORED = `
  SELECT EXISTS (SELECT 1 FROM core_outbox WHERE tx >= next.tx)
      OR EXISTS (SELECT 1 FROM core_event_cursors WHERE tx > next.tx)
      OR EXISTS (SELECT 1 FROM core_modules WHERE pg_snapshot_xmax(resumed_snapshot) > next.tx) AS restored
  FROM (SELECT pg_snapshot_xmax(pg_current_snapshot()) AS tx) AS next`;

const RANKED = `
  (SELECT id, tx, position, row_number() OVER (ORDER BY tx, position) - count(*) OVER () - 1 AS place FROM core_outbox)`;

/** The first ordinary transaction id: what was restored is older than all that comes. */
const RENUMBER = [
  `UPDATE core_event_cursors c SET tx = '3', position = coalesce(
     (SELECT min(o.place) FROM ${RANKED} AS o
      WHERE (o.tx, o.position) > (c.tx, c.position) AND NOT pg_visible_in_snapshot(o.tx, m.first_snapshot)), 0) - 1
   FROM core_modules m WHERE m.module_id = c.module_id`,
  `UPDATE core_modules m SET first_snapshot = '3:3:', resumed_snapshot = '3:3:', resumed_tx = '3', resumed_position = coalesce(
     (SELECT min(o.place) FROM ${RANKED} AS o
      WHERE (o.tx, o.position) >= (m.resumed_tx, m.resumed_position) AND NOT pg_visible_in_snapshot(o.tx, m.resumed_snapshot)), 0)`,
  `UPDATE core_outbox o SET tx = '3', position = ranked.place FROM ${RANKED} AS ranked WHERE o.id = ranked.id`,
];

/**
 * Makes the order of the outbox hold in another PostgreSQL cluster. A backup restored into a new one
 * brings transaction ids that its own will not reach for long: new events would sort before old
 * places and never be read. Whatever was restored is committed, so it is numbered anew from −n to −1
 * under the first id of all, and every place among it moves along. Snapshots cannot: each place becomes that of the
 * first event its snapshot did not show, so nothing is missed.
 */
export async function adoptRestoredOutbox(tx: SqlRunner): Promise<void> {
  const found = await tx.one<{ restored: boolean }>(IS_RESTORED);
  if (!found?.restored) return;
  for (const statement of RENUMBER) await tx.query(statement);
}
