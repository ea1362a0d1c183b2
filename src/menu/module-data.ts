import type { SqlRunner } from '../database/transaction.js';
import { QUEUES } from '../jobs/remake-queues.js';
import { tablePrefix } from './tables.js';

/** Something of a module in the database, with how many rows it has or has in it. */
export interface CountedRows {
  readonly table: string;
  readonly rows: number;
}

/** Everything that a module has left in the database. */
export interface ModuleData {
  readonly module: string;
  readonly tables: readonly CountedRows[];
  readonly views: readonly string[];
  readonly materializedViews: readonly string[];
  /** With their arguments, as `DROP ROUTINE` wants them. */
  readonly routines: readonly string[];
  readonly types: readonly string[];
  /** Rows that the core keeps about it. */
  readonly coreRows: readonly CountedRows[];
  /** Queues of its background work. */
  readonly queues: readonly string[];
  /** How many uploaded files are attached to its things. */
  readonly files: number;
  /** Tables of others that refer to its tables. */
  readonly referencedBy: readonly string[];
}

/** Of a row of `core_files`: attached to something of module `$1`. */
export const ATTACHED = `starts_with(used_by_kind, $1 || '.')`;

const OWN_SCHEMA = 'current_schema()::regnamespace';
/** Names that begin with the module's prefix, and not with the longer one of another module. */
const ITS = (column: string) =>
  `starts_with(${column}, $1) AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS other (prefix) WHERE starts_with(${column}, other.prefix))`;

/**
 * Looks up in the database's own catalogue what belongs to a module, by its prefix. Loads nothing of it.
 *
 * @param knownIds every module that is or was here: `client-app` keeps its tables when `client` is looked up
 */
export async function findModuleData(runner: SqlRunner, module: string, knownIds: readonly string[]): Promise<ModuleData> {
  const prefix = tablePrefix(module);
  const longer = knownIds.map(tablePrefix).filter((other) => other !== prefix && other.startsWith(prefix));
  const names = async (sql: string): Promise<string[]> =>
    (await runner.query<{ name: string }>(`${sql} ORDER BY 1`, [prefix, longer])).map(({ name }) => name);
  const relations = (kinds: string) =>
    names(`SELECT relname AS name FROM pg_class WHERE relnamespace = ${OWN_SCHEMA} AND relkind IN (${kinds}) AND NOT relispartition AND ${ITS('relname')}`);
  const tables = await relations(`'r', 'p'`);
  return {
    module,
    tables: await countAll(runner, tables.map((table) => ({ table, condition: 'true' })), module),
    views: await relations(`'v'`),
    materializedViews: await relations(`'m'`),
    routines: await names(`SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = ${OWN_SCHEMA} AND ${ITS('proname')}`),
    types: await names(`SELECT typname AS name FROM pg_type WHERE typnamespace = ${OWN_SCHEMA} AND typtype IN ('e', 'd') AND ${ITS('typname')}`),
    coreRows: (await countAll(runner, await coreRowsOf(runner), module)).filter(({ rows }) => rows > 0),
    queues: await queuesOf(runner, module),
    files: (await countAll(runner, [{ table: 'core_files', condition: ATTACHED }], module))[0]?.rows ?? 0,
    referencedBy: await referrersOf(runner, tables),
  };
}

const WITH_TABLES = `
  SELECT replace(left(c.relname, -length('_migrations')), '_', '-') AS id FROM pg_class c
  WHERE c.relnamespace = ${OWN_SCHEMA} AND c.relkind = 'r' AND c.relname LIKE '%\\_migrations' AND c.relname <> 'core_migrations'`;

/** Modules that have tables here, by their ledgers, chosen or not. */
export async function modulesWithTables(runner: SqlRunner): Promise<string[]> {
  return (await runner.query<{ id: string }>(`${WITH_TABLES} ORDER BY 1`)).map(({ id }) => id);
}

/** Those, and modules that the core has a row about. */
export async function modulesWithData(runner: SqlRunner): Promise<string[]> {
  const rows = await runner.query<{ id: string }>(`${WITH_TABLES} UNION SELECT module_id FROM core_modules ORDER BY 1`);
  return rows.map(({ id }) => id);
}

/** Where the core keeps rows about modules, and which of them are about `$1`. */
export interface CoreRows {
  readonly table: string;
  /** On the module's id, `$1`. */
  readonly condition: string;
}

/**
 * By the columns that name a module: `module_id`; the `handler` of an event, the `kind` of a job and the `host` of a
 * custom field, which begin with it. Dependants first.
 */
export async function coreRowsOf(runner: SqlRunner): Promise<CoreRows[]> {
  const columns = await runner.query<{ table: string; column: string }>(`
    SELECT c.relname AS table, a.attname AS column
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = ${OWN_SCHEMA} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND starts_with(c.relname, 'core_')
      AND a.attname IN ('module_id', 'handler', 'kind', 'host') AND a.atttypid = 'text'::regtype
    ORDER BY c.relname = 'core_modules', c.relname, a.attname = 'module_id' DESC`);
  const first = columns.filter(({ table }, index) => columns.findIndex((one) => one.table === table) === index);
  return first.map(({ table, column }) => ({ table, condition: column === 'module_id' ? 'module_id = $1' : `starts_with(${column}, $1 || '.')` }));
}

async function queuesOf(runner: SqlRunner, module: string): Promise<string[]> {
  const rows = await runner.query<{ name: string }>(`SELECT name FROM ${QUEUES} WHERE starts_with(name, $1 || '.') ORDER BY name`, [module]);
  return rows.map(({ name }) => name);
}

async function countAll(runner: SqlRunner, places: readonly CoreRows[], module: string): Promise<CountedRows[]> {
  const counted: CountedRows[] = [];
  for (const { table, condition } of places) {
    const sql = `SELECT count(*) AS rows FROM "${table}" WHERE $1::text IS NOT NULL AND ${condition}`;
    const row = await runner.one<{ rows: number }>(sql, [module]);
    counted.push({ table, rows: row?.rows ?? 0 });
  }
  return counted;
}

async function referrersOf(runner: SqlRunner, tables: readonly string[]): Promise<string[]> {
  const rows = await runner.query<{ name: string }>(
    `SELECT DISTINCT r.relname AS name
     FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND t.relnamespace = ${OWN_SCHEMA} AND t.relname = ANY ($1) AND NOT r.relname = ANY ($1)
     ORDER BY 1`,
    [tables],
  );
  return rows.map(({ name }) => name);
}
