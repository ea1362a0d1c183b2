import pg from 'pg';
import type { WorkTransaction } from '../database/work-transaction.js';
import { errorCode } from '../database/pg-errors.js';
import { Refusal } from '../errors/refusal.js';
import { QUEUE_SCHEMA } from '../jobs/job-boss.js';
import { ATTACHED, coreRowsOf, type ModuleData } from './module-data.js';

const DEPENDENT_OBJECTS = '2BP01';

/**
 * Deletes everything that a module has left: its views, tables with their ledger, functions, types, and what the core
 * keeps about it, its background work too. Files attached to its things are let go. All of it or nothing; nothing of anyone else (no CASCADE).
 *
 * @throws Refusal `menu.purge_referenced` when something of others depends on it
 */
export async function purgeModuleData(tx: WorkTransaction, data: ModuleData): Promise<void> {
  const { module } = data;
  await dropAll(tx, module, dropsOf(data));
  for (const { table, condition } of await coreRowsOf(tx)) await tx.query(`DELETE FROM ${pg.escapeIdentifier(table)} WHERE ${condition}`, [module]);
  for (const queue of data.queues) await deleteQueue(tx, queue);
  // What nothing uses is removed by the hourly housekeeping, content and all.
  await tx.query(`UPDATE core_files SET used_by_kind = NULL, used_by_id = NULL, unused_since = now() WHERE ${ATTACHED}`, [module]);
  tx.audit({ action: 'core.menu.purge', targetKind: 'module', targetId: module, organizationId: null });
}

/** What stands in the way of a purge, named with the cure. */
export function referenced(module: string, what: string): Refusal {
  return new Refusal(
    'menu.purge_referenced',
    {
      zh: '不能清除“{module}”：其他对象仍引用它的数据：{what}。请先清除那些模块。',
      en: '"{module}" cannot be purged: others refer to its data: {what}. Purge those modules first.',
    },
    { module, what },
  );
}

/** Tables go in one statement, because they may refer to each other in a circle. */
function dropsOf({ materializedViews, routines, tables, types, views }: ModuleData): string[] {
  return [
    ...views.map((view) => `DROP VIEW ${pg.escapeIdentifier(view)}`),
    ...materializedViews.map((view) => `DROP MATERIALIZED VIEW ${pg.escapeIdentifier(view)}`),
    ...(tables.length > 0 ? [`DROP TABLE ${tables.map(({ table }) => pg.escapeIdentifier(table)).join(', ')}`] : []),
    // The catalogue has quoted their names already.
    ...routines.map((routine) => `DROP ROUTINE ${routine}`),
    ...types.map((type) => `DROP TYPE ${pg.escapeIdentifier(type)}`),
  ];
}

/** pg-boss deletes only empty ones. */
async function deleteQueue(tx: WorkTransaction, queue: string): Promise<void> {
  for (const table of ['job', 'archive']) await tx.query(`DELETE FROM ${QUEUE_SCHEMA}.${table} WHERE name = $1`, [queue]);
  await tx.query(`SELECT ${QUEUE_SCHEMA}.delete_queue($1)`, [queue]);
}

/** A table may need a function, a function a table: what cannot go yet is tried again when something else has gone. */
async function dropAll(tx: WorkTransaction, module: string, statements: readonly string[]): Promise<void> {
  let remaining = statements;
  while (remaining.length > 0) {
    const failed: string[] = [];
    let reason = '';
    for (const statement of remaining) {
      const obstacle = await tryDrop(tx, statement);
      if (obstacle === null) continue;
      failed.push(statement);
      reason ||= obstacle;
    }
    if (failed.length === remaining.length) throw referenced(module, reason);
    remaining = failed;
  }
}

/** @returns what depends on it, or null when it is gone */
async function tryDrop(tx: WorkTransaction, statement: string): Promise<string | null> {
  await tx.query('SAVEPOINT before_drop');
  try {
    await tx.query(statement);
    await tx.query('RELEASE before_drop');
    return null;
  } catch (error) {
    if (errorCode(error) !== DEPENDENT_OBJECTS) throw error;
    await tx.query('ROLLBACK TO before_drop');
    return (error as { detail?: string }).detail ?? (error as Error).message;
  }
}
