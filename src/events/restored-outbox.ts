import type { SqlRunner } from '../database/transaction.js';

const IS_RESTORED = `
  SELECT EXISTS (SELECT 1 FROM core_outbox WHERE tx >= next.tx)
      OR EXISTS (SELECT 1 FROM core_event_cursors WHERE tx > next.tx)
      OR EXISTS (SELECT 1 FROM core_modules WHERE resumed_tx > next.tx) AS restored
  FROM (SELECT pg_snapshot_xmax(pg_current_snapshot()) AS tx) AS next`;

/** The first ordinary transaction id: what was restored is older than all that comes. */
const RENUMBER = [
  `UPDATE core_event_cursors c SET tx = '3', position =
     (SELECT count(*) FROM core_outbox o WHERE (o.tx, o.position) <= (c.tx, c.position)) - (SELECT count(*) FROM core_outbox) - 1`,
  `UPDATE core_modules m SET resumed_tx = '3', resumed_position =
     (SELECT count(*) FROM core_outbox o WHERE (o.tx, o.position) < (m.resumed_tx, m.resumed_position)) - (SELECT count(*) FROM core_outbox)`,
  `UPDATE core_outbox o SET tx = '3', position = ranked.place - ranked.total - 1
   FROM (SELECT id, row_number() OVER (ORDER BY tx, position) AS place, count(*) OVER () AS total FROM core_outbox) AS ranked
   WHERE o.id = ranked.id`,
];

/**
 * Makes the order of the outbox hold in another PostgreSQL cluster. A backup restored into a new one
 * brings transaction ids that its own will not reach for long: new events would sort before old
 * places and never be read. Whatever was restored is committed, so it is numbered anew from −n to −1
 * under the first id of all, and every place among it moves along.
 */
export async function adoptRestoredOutbox(tx: SqlRunner): Promise<void> {
  const found = await tx.one<{ restored: boolean }>(IS_RESTORED);
  if (!found?.restored) return;
  for (const statement of RENUMBER) await tx.query(statement);
}
