import type { Database } from '../../database/database.js';
import { quoted } from '../../database/backup/schema-catalogue.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refusal } from '../../errors/refusal.js';
import { NotificationBus } from '../../events/notification-bus.js';
import { findModuleData } from '../../menu/module-data.js';
import { purgeModuleData } from '../../menu/purge-module.js';
import { Log } from '../../observability/log.js';
import type { Findings } from '../report/findings.js';
import { schemaDifference, type SchemaItem, schemaItems } from '../schema/schema-items.js';

/** The audit log only ever grows; events stay for other modules until all have read them. */
const KEPT = ['core_audit_entries', 'core_audit_seals', 'core_audit_head', 'core_outbox'];

/** Purges the module, and looks for what is left of it. @param before the schema while it had never been chosen */
export async function checkPurge(database: Database, module: string, knownIds: readonly string[], before: readonly SchemaItem[], findings: Findings): Promise<void> {
  const log = new Log({ level: 'silent', requests: false });
  const work = new UnitOfWork(database, new NotificationBus(log), log);
  try {
    const data = await findModuleData(database, module, knownIds);
    await work.runAsService('check', (tx) => purgeModuleData(tx, data));
  } catch (error) {
    findings.add('notPurged', module, { message: error instanceof Refusal ? { zh: error.in('zh'), en: error.in('en') } : (error as Error).message });
    return;
  }
  const after = await schemaItems(database);
  findings.look('purge', after.length);
  // What belongs to a thing that is left is told with it.
  const left = schemaDifference(before, after);
  for (const item of left.filter((one) => !left.some((whole) => one !== whole && isPartOf(one, whole)))) findings.add('leftInSchema', item, { item });
  for (const { rows, table } of await rowsAbout(database, module)) findings.add('leftInCore', table, { table, rows });
}

function isPartOf(part: string, whole: string): boolean {
  const [, , name = ''] = whole.split(' ');
  return part.split(' ')[2]?.startsWith(`${name}.`) === true;
}

/** Rows of the core in which any text is the module's id, or a name that begins with it. */
async function rowsAbout(database: Database, module: string): Promise<{ table: string; rows: number }[]> {
  const columns = await database.query<{ table: string; columns: string[] }>(`
    SELECT table_name::text AS table, array_agg(quote_ident(column_name)) AS columns FROM information_schema.columns
    WHERE table_schema = current_schema() AND starts_with(table_name, 'core_') AND data_type = 'text' AND NOT table_name = ANY ($1) GROUP BY 1`, [KEPT]);
  const found: { table: string; rows: number }[] = [];
  for (const { columns: names, table } of columns) {
    const condition = names.map((name) => `${name} = $1 OR starts_with(${name}, $1 || '.')`).join(' OR ');
    const row = await database.one<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${quoted(table)} WHERE ${condition}`, [module]);
    if (row && row.rows > 0) found.push({ table, rows: row.rows });
  }
  return found;
}
