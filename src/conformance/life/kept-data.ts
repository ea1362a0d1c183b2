import type { Database } from '../../database/database.js';
import { coreRowsOf, ATTACHED, findModuleData } from '../../menu/module-data.js';
import type { Findings } from '../report/findings.js';
import { dumpRows, dumpTables, type TableDump } from './table-dump.js';

/** Where the core notes when a module was chosen, how far it has read, and when its schedules ran: these go on. */
const MOVING = ['core_modules', 'core_event_cursors', 'core_job_schedules'];
const SHOWN = 200;

/** What a module has: its own tables whole, and what the core keeps for it. */
export interface KeptData {
  readonly own: TableDump;
  readonly core: TableDump;
}

/** Reads all of it. @param knownIds of the modules that are here, so that none is taken for another */
export async function keptData(database: Database, module: string, knownIds: readonly string[]): Promise<KeptData> {
  const { tables } = await findModuleData(database, module, knownIds);
  const core = new Map<string, string[]>();
  for (const { condition, table } of await coreRowsOf(database)) if (!MOVING.includes(table)) core.set(table, await dumpRows(database, table, condition, [module]));
  core.set('core_files', await dumpRows(database, 'core_files', ATTACHED, [module]));
  return { own: await dumpTables(database, tables.map(({ table }) => table)), core };
}

/** Compares what a module had with what it has after it was left out: byte for byte; the core may have added rows of its work since. */
export function compareKept(before: KeptData, after: KeptData, findings: Findings): void {
  for (const [table, rows] of before.own) {
    findings.look('return');
    const now = after.own.get(table) ?? [];
    const difference = firstDifference(rows, now) ?? firstDifference(now, rows);
    if (difference !== null) findings.add('dataChanged', table, { table, difference });
  }
  for (const [table, rows] of before.core) {
    findings.look('return');
    const difference = firstDifference(rows, after.core.get(table) ?? []);
    if (difference !== null) findings.add('dataChanged', table, { table, difference });
  }
}

/** A row of the first that the second does not have. */
function firstDifference(first: readonly string[], second: readonly string[]): string | null {
  const present = new Set(second);
  return first.find((row) => !present.has(row))?.slice(0, SHOWN) ?? (first.length > second.length ? `${first.length} > ${second.length}` : null);
}
