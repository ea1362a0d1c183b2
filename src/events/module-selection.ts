import type { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';
import { adoptRestoredOutbox } from './restored-outbox.js';

/** A module of this deployment's menu. */
export interface ChosenModule {
  readonly id: string;
  readonly version: string;
}

/**
 * Records at start which modules are chosen, before the dispatcher and before any request.
 *
 * - A module chosen for the first time begins at the present: its data depends on nothing earlier.
 * - One that is left out keeps its place among the events.
 * - One that is chosen again goes on from there, with the integrity events only up to the present.
 */
export async function recordSelection(database: Database, chosen: readonly ChosenModule[]): Promise<void> {
  await database.transaction(async (tx) => {
    // One start at a time; the others find everything recorded.
    await tx.query('LOCK TABLE core_modules IN SHARE ROW EXCLUSIVE MODE');
    await adoptRestoredOutbox(tx);
    await choose(tx, chosen);
    await tx.query('UPDATE core_modules SET chosen = false, changed_at = now() WHERE chosen AND module_id <> ALL ($1)', [
      chosen.map(({ id }) => id),
    ]);
  }, { statementTimeoutMs: 0 });
}

/**
 * The present is a snapshot, which the defaults of the columns take: whatever it does not show belongs to the future,
 * be its transaction ever so old. Reading begins at the oldest one open.
 */
async function choose(tx: SqlRunner, chosen: readonly ChosenModule[]): Promise<void> {
  await tx.query(
    `INSERT INTO core_modules AS m (module_id, version, chosen, resumed_tx, resumed_position)
     SELECT c.id, c.version, true, pg_snapshot_xmin(pg_current_snapshot()), 0
     FROM json_to_recordset($1::json) AS c (id text, version text)
     ON CONFLICT (module_id) DO UPDATE SET
       version = excluded.version,
       chosen = true,
       changed_at = CASE WHEN m.chosen THEN m.changed_at ELSE now() END,
       resumed_tx = CASE WHEN m.chosen THEN m.resumed_tx ELSE excluded.resumed_tx END,
       resumed_position = CASE WHEN m.chosen THEN m.resumed_position ELSE excluded.resumed_position END,
       resumed_snapshot = CASE WHEN m.chosen THEN m.resumed_snapshot ELSE excluded.resumed_snapshot END
     WHERE NOT m.chosen OR m.version <> excluded.version`,
    [JSON.stringify(chosen.map(({ id, version }) => ({ id, version })))],
  );
  await tx.query(
    `INSERT INTO core_event_cursors (module_id, tx, position)
     SELECT module_id, resumed_tx, resumed_position FROM core_modules
     ON CONFLICT DO NOTHING`,
  );
}
