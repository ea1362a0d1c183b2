import type { RowScope, SqlParameters } from '../../access/row-scope.js';
import { plannedAnew } from '../planned-anew.js';
import { type Statement, StatementParameters } from '../statement.js';
import type { ListSource, ListSort } from './list-definition.js';

/** Aliases of the sort key and the tie-break, written as text: a `Date` would lose the microseconds. */
export const SORT_ALIAS = '__sort';
export const KEY_ALIAS = '__key';
/** Alias of the number of rows of all pages, which each row of a counted page carries. */
export const TOTAL_ALIAS = '__total';

/** The order of a list: one column, one direction; the key breaks ties in the same direction. */
export interface ListOrder {
  readonly name: string;
  readonly sort: ListSort;
  readonly descending: boolean;
}

/** The place after which a page starts: the texts of its last row's sort key and key. */
export interface ListPosition {
  readonly sort: string;
  readonly key: string;
}

/** What a page is to hold, as read from the query. */
export interface ListRequest {
  readonly order: ListOrder;
  readonly after: ListPosition | undefined;
  readonly limit: number;
  /** The values of the filters in the order of the definition; undefined where not asked for. */
  readonly filters: readonly unknown[];
  readonly q: string | undefined;
}

// A literal limit lets PostgreSQL keep one cheap plan for the statement; with a parameter it plans each
// time anew. Any other limit is a parameter, so that a caller cannot fill the server with statements.
const LITERAL_LIMITS = new Set([20, 50, 100]);

/**
 * The statement of one page: `limit + 1` rows, so that the last one tells whether another page follows.
 * Requests of the same shape get the same text.
 *
 * @param counted whether the rows tell the total too: one statement costs less than two, and both see the same rows
 */
export function buildListSql(list: ListSource, request: ListRequest, scope: RowScope, counted = false): Statement {
  const { order } = request;
  const parameters = new StatementParameters();
  const organizations = organizationsOf(list, request, scope, parameters);
  // A parameter that the text does not have would be refused.
  const conditions = organizations === null || counted ? conditionsOf(list, request, scope, parameters) : [];
  const total = counted ? `, (${countOf(list, conditions)}) AS "${TOTAL_ALIAS}"` : '';
  const direction = directionOf(order);
  const position = placeAfter(list, request, parameters);
  const limited = limitOf(request, parameters);
  const chosen = organizations === null ? [...conditions, ...position] : [firstOfEach(list, { organizations, order, conditions: [...filtersOf(list, request, parameters), ...position], limited })];
  const text =
    `SELECT ${list.select}, (${order.sort.sql})::text AS "${SORT_ALIAS}", (${list.key})::text AS "${KEY_ALIAS}"${total}` +
    ` FROM ${list.from} WHERE ${chosen.join(' AND ')}` +
    ` ORDER BY ${order.sort.sql} ${direction}, ${list.key} ${direction} ${limited}`;
  return { text: isUneven(list, request) ? plannedAnew(text) : text, params: parameters.values };
}

/** The condition that a row comes behind the place where the page before ended; none for the first page. */
export function placeAfter({ key, keyType }: ListSource, { after, order: { descending, sort } }: ListRequest, parameters: SqlParameters): string[] {
  if (!after) return [];
  return [`(${sort.sql}, ${key}) ${descending ? '<' : '>'} (${parameters.add(after.sort)}::${sort.type}, ${parameters.add(after.key)}::${keyType})`];
}

/** One row more than the page has. */
export function limitOf({ limit }: ListRequest, parameters: SqlParameters): string {
  return `LIMIT ${LITERAL_LIMITS.has(limit) ? limit + 1 : parameters.add(limit + 1)}`;
}

export function directionOf({ descending }: ListOrder): 'ASC' | 'DESC' {
  return descending ? 'DESC' : 'ASC';
}

/** Whether something is asked for whose right plan depends on its value. */
function isUneven({ filters, search }: ListSource, request: ListRequest): boolean {
  return (request.q !== undefined && search?.isUneven === true) || filters.some(([, filter], index) => filter.isUneven === true && request.filters[index] !== undefined);
}

/** The organisations to take the first rows of, where that is how a page is found. A filter may let through so few that it must come first. */
function organizationsOf(list: ListSource, { order, filters, q }: ListRequest, scope: RowScope, parameters: StatementParameters): string | null {
  const asked = list.filters.filter((_, index) => filters[index] !== undefined);
  const isIndexed = asked.length === 0 || (asked.length === 1 && asked.every(([name]) => order.sort.indexedWith?.includes(name)));
  if (q !== undefined || !isIndexed || !order.sort.isIndexedInOrganization || list.scope.kind !== 'managed') return null;
  return scope.organizations?.(parameters) ?? null;
}

interface FirstRows {
  readonly organizations: string;
  readonly order: ListOrder;
  readonly conditions: readonly string[];
  readonly limited: string;
}

/** Holds for the rows of a page: the first of the first rows of each organisation. */
function firstOfEach({ from, key, scope }: ListSource, { organizations, order, conditions, limited }: FirstRows): string {
  const direction = directionOf(order);
  const ofOne = `SELECT ${order.sort.sql} AS sort, ${key} AS key FROM ${from} WHERE ${[`${scope.columns[0]} = place.id`, ...conditions].join(' AND ')}`;
  const first = `LATERAL (${ofOne} ORDER BY 1 ${direction}, 2 ${direction} ${limited}) AS first`;
  const ofAll = `SELECT first.key FROM (${organizations}) AS place (id) CROSS JOIN ${first}`;
  return `${key} = ANY (ARRAY(${ofAll} ORDER BY first.sort ${direction}, first.key ${direction} ${limited}))`;
}

/** The statement that counts the rows of all pages, for a page without rows. */
export function buildCountSql(list: ListSource, request: ListRequest, scope: RowScope): Statement {
  const parameters = new StatementParameters();
  const conditions = conditionsOf(list, request, scope, parameters);
  return { text: countOf(list, conditions), params: parameters.values };
}

function countOf({ from }: ListSource, conditions: readonly string[]): string {
  return `SELECT count(*)::int AS total FROM ${from} WHERE ${conditions.join(' AND ')}`;
}

/** What holds for the rows of all pages. */
export function conditionsOf(list: ListSource, request: ListRequest, scope: RowScope, parameters: StatementParameters): string[] {
  const conditions = [list.scope.condition(scope, parameters), ...filtersOf(list, request, parameters)];
  if (list.search && request.q !== undefined) conditions.push(list.search.condition(request.q, parameters));
  return conditions;
}

function filtersOf({ filters }: ListSource, request: ListRequest, parameters: StatementParameters): string[] {
  return filters.flatMap(([, filter], index) => (request.filters[index] === undefined ? [] : [filter.condition(request.filters[index], parameters)]));
}
