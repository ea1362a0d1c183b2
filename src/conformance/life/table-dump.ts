import { quoted } from '../../database/backup/schema-catalogue.js';
import type { SqlRunner } from '../../database/transaction.js';

/** The rows of tables as text, each table in an order of its own content. */
export type TableDump = ReadonlyMap<string, readonly string[]>;

/** Reads tables whole. */
export async function dumpTables(runner: Pick<SqlRunner, 'query'>, tables: readonly string[]): Promise<TableDump> {
  const dump = new Map<string, readonly string[]>();
  for (const table of tables) dump.set(table, await dumpRows(runner, table, 'true'));
  return dump;
}

/** Reads the rows of a table that fulfil a condition. */
export async function dumpRows(runner: Pick<SqlRunner, 'query'>, table: string, condition: string, params: readonly unknown[] = []): Promise<string[]> {
  const rows = await runner.query<{ row: string }>(`SELECT t::text AS row FROM ${quoted(table)} t WHERE ${condition} ORDER BY t::text COLLATE "C"`, params);
  return rows.map(({ row }) => row);
}

/** The rows of tables in which a text stands anywhere, in one statement. */
export async function rowsNaming(runner: Pick<SqlRunner, 'query'>, tables: readonly string[], text: string): Promise<string> {
  if (tables.length === 0) return '';
  const parts = tables.map((table) => `SELECT t::text AS row FROM ${quoted(table)} t WHERE strpos(t::text, $1) > 0`);
  const rows = await runner.query<{ row: string }>(`${parts.join(' UNION ALL ')} ORDER BY 1`, [text]);
  return rows.map(({ row }) => row).join('\n');
}
