import pg from 'pg';
import type { SqlRunner } from '../transaction.js';
import type { ArchivedSequence, ArchivedTable } from './archive-format.js';

/** What reads the catalogue: a session of its own or a pool. */
export type CatalogueReader = Pick<SqlRunner, 'query'>;

/** A session as a runner of SQL. */
export function runnerOf(session: pg.ClientBase): CatalogueReader {
  return {
    query: async <T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> =>
      (await session.query<T>(sql, params as unknown[])).rows,
  };
}

/** A TypeORM ledger by its columns, and its rows. */
export interface Ledger {
  /** `beta_two_migrations`. */
  readonly table: string;
  /** `beta-two`. */
  readonly owner: string;
  /** In the order they were run. */
  readonly names: readonly string[];
}

const OWN = 'c.relnamespace = current_schema()::regnamespace';

/** Every table of the schema with the columns that hold data, in order of name; partitions are read through their parent. */
export async function tablesOfSchema(reader: CatalogueReader): Promise<ArchivedTable[]> {
  return reader.query<ArchivedTable>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE ${OWN} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
    GROUP BY c.relname ORDER BY c.relname`);
}

/** The ledgers among tables: who has run which migrations, chosen or not. */
export async function ledgersOf(reader: CatalogueReader, tables: readonly ArchivedTable[]): Promise<Ledger[]> {
  const ledgers = tables.filter(({ name, columns }) => name.endsWith('_migrations') && columns.join() === 'id,timestamp,name');
  const found: Ledger[] = [];
  for (const { name: table } of ledgers) {
    const rows = await reader.query<{ name: string }>(`SELECT name FROM ${quoted(table)} ORDER BY id`);
    const owner = table.slice(0, -'_migrations'.length).replaceAll('_', '-');
    found.push({ table, owner, names: rows.map(({ name }) => name) });
  }
  return found;
}

/** Every sequence of the schema with the last value it gave. */
export async function sequencesOf(reader: CatalogueReader): Promise<ArchivedSequence[]> {
  return reader.query<ArchivedSequence>(`
    SELECT sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
    WHERE schemaname = current_schema() ORDER BY sequencename`);
}

/** The names of whatever stands in the schema, at most a few; empty for a new database. */
export async function contentOfSchema(reader: CatalogueReader): Promise<string[]> {
  const rows = await reader.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    WHERE ${OWN} AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname LIMIT 5`);
  return rows.map(({ name }) => name);
}

/** `"name"`. */
export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** `"a", "b"`. */
export const columnList = ({ columns }: ArchivedTable): string => columns.map(quoted).join(', ');
