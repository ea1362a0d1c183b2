import pg from 'pg';
import type { WorkTransaction } from '../database/work-transaction.js';
import { errorCode } from '../database/pg-errors.js';
import { Refusal } from '../errors/refusal.js';
import { coreRowsOf, type ModuleData } from './module-data.js';

const DEPENDENT_OBJECTS = '2BP01';

/**
 * Deletes everything that a module has left: its views, tables with their ledger, functions, types, and what the core
 * keeps about it. All of it or nothing; nothing of anyone else (no CASCADE).
 *
 * @throws Refusal `menu.purge_referenced` when something of others depends on it
 */
export async function purgeModuleData(tx: WorkTransaction, data: ModuleData): Promise<void> {
  const { module, routines, tables, types, views } = data;
  const listOf = (names: readonly string[]) => names.map((name) => pg.escapeIdentifier(name)).join(', ');
  try {
    for (const view of views.toReversed()) await dropView(tx, view);
    if (tables.length > 0) await tx.query(`DROP TABLE ${listOf(tables.map(({ table }) => table))}`);
    // regprocedure has quoted the names already.
    if (routines.length > 0) await tx.query(`DROP ROUTINE ${routines.join(', ')}`);
    if (types.length > 0) await tx.query(`DROP TYPE ${listOf(types)}`);
  } catch (error) {
    if (errorCode(error) !== DEPENDENT_OBJECTS) throw error;
    throw referenced(module, (error as { detail?: string }).detail ?? (error as Error).message);
  }
  for (const { table, condition } of await coreRowsOf(tx)) await tx.query(`DELETE FROM ${pg.escapeIdentifier(table)} WHERE ${condition}`, [module]);
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

async function dropView(tx: WorkTransaction, view: string): Promise<void> {
  const row = await tx.one<{ kind: string }>(`SELECT relkind::text AS kind FROM pg_class WHERE oid = to_regclass(quote_ident($1))`, [view]);
  if (row) await tx.query(`DROP ${row.kind === 'm' ? 'MATERIALIZED VIEW' : 'VIEW'} ${pg.escapeIdentifier(view)}`);
}
