import { followed, type DocumentedOperation, operationsOf } from '../../src/conformance/requests/operations.js';
import type { OpenApi, Schema } from '../../src/openapi/open-api.js';
import { withClient } from './with-client.js';

/** A list of the API and what stands in the database behind it. */
export interface ListColumns {
  readonly path: string;
  /** The table that is named like it; null where its rows come from elsewhere. */
  readonly table: string | null;
  /** All columns of that table. */
  readonly own: readonly string[];
  readonly isSearched: boolean;
  /** Columns that no item shows and no parameter names, as the database spells them. */
  readonly unreadable: readonly string[];
}

/** Columns that hold or guard secrets, in whichever table. */
const SECRET = /hash|secret|password|token|path|digest|key|cipher/;

/** What the lists that lie below one thing are asked of, by the path of the thing. */
export type ListTargets = Readonly<Record<string, string>>;

type Columns = ReadonlyMap<string, readonly string[]>;

/** Every list in a document, with the columns that a caller cannot read. */
export async function listsOf(document: OpenApi, databaseUrl: string, targets: ListTargets): Promise<ListColumns[]> {
  const tables = await columnsOf(databaseUrl);
  const lists = operationsOf(document).filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'));
  return lists.map((operation) => ({ ...listOf(document, operation, tables), path: targetOf(operation.path, targets) }));
}

/** The spelling of a column in JSON. */
export function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Some values of a column, as text. */
export async function valuesOf(databaseUrl: string, table: string, column: string): Promise<string[]> {
  const rows = await query<{ value: string }>(databaseUrl, `SELECT DISTINCT left("${column}"::text, 100) AS value FROM "${table}" WHERE "${column}" IS NOT NULL LIMIT 3`);
  return rows.map(({ value }) => value);
}

function listOf(document: OpenApi, { path, parameters }: DocumentedOperation, tables: Columns): ListColumns {
  const moduleId = String(document.paths[path]?.['get']?.['x-zhibu-module']);
  const names = parameters.map(({ name }) => name);
  const known = new Set([...names, ...Object.keys(itemOf(document, path).properties ?? {})]);
  const last = path.split('/').at(-1)?.replaceAll('-', '_') ?? '';
  const table = [...tables.keys()].find((name) => name === `${moduleId}_${last}`) ?? null;
  const own = (table !== null && tables.get(table)) || [];
  const near = table === null ? [...tables].filter(([name]) => name.startsWith(`${moduleId}_`)).flatMap(([, columns]) => columns) : own;
  const secrets = [...tables.values()].flat().filter((column) => SECRET.test(column));
  const unreadable = [...new Set([...near, ...secrets])].filter((column) => !known.has(camel(column)) && !known.has(column));
  return { path, table, own, isSearched: names.includes('q'), unreadable };
}

function targetOf(path: string, targets: ListTargets): string {
  const [thing = ''] = /^.*\{id\}/.exec(path) ?? [];
  if (thing === '') return path;
  const id = targets[thing];
  if (id === undefined) throw new Error(`There is nothing to ask the list ${path} of: name an id for ${thing}.`);
  return path.replace('{id}', id);
}

function itemOf(document: OpenApi, path: string): Schema {
  const answer = document.paths[path]?.['get']?.responses['200'];
  const page = answer && 'content' in answer ? answer.content?.['application/json']?.schema : undefined;
  const items = page && followed(document, page).properties?.['items']?.items;
  if (!items) throw new Error(`GET ${path} has a cursor, but its answer no items`);
  return followed(document, items);
}

async function columnsOf(databaseUrl: string): Promise<Columns> {
  const rows = await query<{ table: string; columns: string[] }>(
    databaseUrl,
    `SELECT table_name::text AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

async function query<T extends object>(databaseUrl: string, text: string): Promise<T[]> {
  return withClient(databaseUrl, async (client) => (await client.query<T>(text)).rows);
}
