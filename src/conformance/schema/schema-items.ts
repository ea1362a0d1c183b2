import type { SqlRunner } from '../../database/transaction.js';

/** One thing that stands in a database, and what it is like. */
export interface SchemaItem {
  /** `table`, `index`, `function`, … */
  readonly kind: string;
  readonly name: string;
  readonly definition: string;
}

const SYSTEM = `('pg_catalog', 'information_schema')`;
const NAMESPACE = (alias: string, column: string) =>
  `JOIN pg_namespace n ON n.oid = ${alias}.${column} AND n.nspname NOT IN ${SYSTEM} AND n.nspname !~ '^pg_(toast|temp)'`;
/** What an extension brings comes and goes with it. */
const OWN = (alias: string) => `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${alias}.oid AND d.deptype = 'e')`;
const NAME = (name: string) => `CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || ${name}`;

/** Everything that migrations make, but not the order of columns. */
const ITEMS = `
  SELECT 'schema' AS kind, n.nspname::text AS name, '' AS definition FROM pg_namespace n WHERE n.nspname NOT IN ${SYSTEM} AND n.nspname !~ '^pg_(toast|temp)'
  UNION ALL SELECT 'extension', extname, extversion FROM pg_extension
  UNION ALL SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END, ${NAME('c.relname')},
      c.relkind::text || c.relpersistence::text || c.relrowsecurity::text || coalesce(array_to_string(c.reloptions, ','), '')
      || CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) ELSE '' END
    FROM pg_class c ${NAMESPACE('c', 'relnamespace')} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${OWN('c')}
  UNION ALL SELECT 'column', ${NAME(`c.relname || '.' || a.attname`)},
      format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull::text || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || a.attcollation::text || ' ' || coalesce(pg_get_expr(f.adbin, f.adrelid), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid ${NAMESPACE('c', 'relnamespace')} LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${OWN('c')}
  UNION ALL SELECT 'index', ${NAME('c.relname')}, pg_get_indexdef(c.oid) FROM pg_class c ${NAMESPACE('c', 'relnamespace')} WHERE c.relkind IN ('i', 'I') AND ${OWN('c')}
  UNION ALL SELECT 'constraint', ${NAME(`t.relname || '.' || k.conname`)}, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid ${NAMESPACE('k', 'connamespace')}
  UNION ALL SELECT 'trigger', ${NAME(`t.relname || '.' || g.tgname`)}, pg_get_triggerdef(g.oid) || g.tgenabled::text
    FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid ${NAMESPACE('t', 'relnamespace')} WHERE NOT g.tgisinternal
  UNION ALL SELECT 'function', ${NAME(`p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`)}, CASE WHEN p.prokind = 'a' THEN '' ELSE pg_get_functiondef(p.oid) END
    FROM pg_proc p ${NAMESPACE('p', 'pronamespace')} WHERE ${OWN('p')}
  UNION ALL SELECT 'type', ${NAME('t.typname')},
      t.typtype::text || coalesce((SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '')
      || CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) || coalesce(t.typdefault, '') ELSE '' END
    FROM pg_type t ${NAMESPACE('t', 'typnamespace')} LEFT JOIN pg_class r ON r.oid = t.typrelid
    WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND r.relkind = 'c')) AND ${OWN('t')}
  ORDER BY 1, 2`;

/** Reads the catalogue of a database. */
export function schemaItems(runner: Pick<SqlRunner, 'query'>): Promise<SchemaItem[]> {
  return runner.query<SchemaItem>(ITEMS);
}

/** What of two readings is only in one, or not alike in both: `+ index notes_title`, `- …`, `~ …`. */
export function schemaDifference(before: readonly SchemaItem[], after: readonly SchemaItem[]): string[] {
  const keyed = (items: readonly SchemaItem[]) => new Map(items.map((item) => [`${item.kind} ${item.name}`, item.definition]));
  const [old, present] = [keyed(before), keyed(after)];
  return [
    ...[...old.keys()].filter((key) => !present.has(key)).map((key) => `- ${key}`),
    ...[...present.keys()].filter((key) => !old.has(key)).map((key) => `+ ${key}`),
    ...[...present].filter(([key, definition]) => (old.get(key) ?? definition) !== definition).map(([key]) => `~ ${key}`),
  ].toSorted();
}
