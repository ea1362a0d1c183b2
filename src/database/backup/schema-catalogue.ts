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

/** The schemas of a deployment: the usual one, and those that migrations of the core made (`core_jobs_queue`). */
export const OWN_SCHEMAS = `(n.nspname = current_schema() OR starts_with(n.nspname, 'core_'))`;

/** The SQL of a relation's name as an archive has it: qualified only outside the usual schema. */
export const NAME_OF = (relation: string): string =>
  `CASE WHEN n.nspname = current_schema() THEN ${relation} ELSE n.nspname || '.' || ${relation} END`;

/**
 * Every table with the columns that hold data, in order of name. Partitions are read through their parent, and
 * parents come last: what their partitions are made from is in other tables.
 */
export async function tablesOfSchema(reader: CatalogueReader): Promise<ArchivedTable[]> {
  return reader.query<ArchivedTable>(`
    SELECT ${NAME_OF('c.relname')} AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE ${OWN_SCHEMAS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
    GROUP BY n.nspname, c.relname, c.relkind ORDER BY c.relkind = 'p', 1`);
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

/** Every sequence with the last value it gave. */
export async function sequencesOf(reader: CatalogueReader): Promise<ArchivedSequence[]> {
  return reader.query<ArchivedSequence>(`
    SELECT ${NAME_OF('s.sequencename')} AS name, s.last_value::text AS "lastValue"
    FROM pg_sequences s JOIN pg_namespace n ON n.nspname = s.schemaname
    WHERE ${OWN_SCHEMAS} ORDER BY 1`);
}

/** The names of whatever stands in the database already, at most a few; empty for a new one. */
export async function contentOfSchema(reader: CatalogueReader): Promise<string[]> {
  const rows = await reader.query<{ name: string }>(`
    SELECT ${NAME_OF('c.relname')} AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN_SCHEMAS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY 1 LIMIT 5`);
  return rows.map(({ name }) => name);
}

/** `"name"`, or `"schema"."name"`. */
export const quoted = (name: string): string => name.split('.').map((part) => pg.escapeIdentifier(part)).join('.');

/** `"a", "b"`. */
export const columnList = ({ columns }: ArchivedTable): string => columns.map(quoted).join(', ');
