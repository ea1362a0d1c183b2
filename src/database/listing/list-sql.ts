import type { RowScope } from '../../access/row-scope.js';
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
  const { order, after, limit } = request;
  const parameters = new StatementParameters();
  const conditions = conditionsOf(list, request, scope, parameters);
  const total = counted ? `, (${countOf(list, conditions)}) AS "${TOTAL_ALIAS}"` : '';
  const direction = order.descending ? 'DESC' : 'ASC';
  if (after) {
    const position = `(${parameters.add(after.sort)}::${order.sort.type}, ${parameters.add(after.key)}::${list.keyType})`;
    conditions.push(`(${order.sort.sql}, ${list.key}) ${order.descending ? '<' : '>'} ${position}`);
  }
  const text =
    `SELECT ${list.select}, (${order.sort.sql})::text AS "${SORT_ALIAS}", (${list.key})::text AS "${KEY_ALIAS}"${total}` +
    ` FROM ${list.from} WHERE ${conditions.join(' AND ')}` +
    ` ORDER BY ${order.sort.sql} ${direction}, ${list.key} ${direction}` +
    ` LIMIT ${LITERAL_LIMITS.has(limit) ? limit + 1 : parameters.add(limit + 1)}`;
  return { text, params: parameters.values };
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

function conditionsOf(
  { scope: rule, filters, search }: ListSource,
  request: ListRequest,
  scope: RowScope,
  parameters: StatementParameters,
): string[] {
  const conditions = [rule.condition(scope, parameters)];
  for (const [index, [, filter]] of filters.entries()) {
    const value = request.filters[index];
    if (value !== undefined) conditions.push(filter.condition(value, parameters));
  }
  if (search && request.q !== undefined) conditions.push(search.condition(request.q, parameters));
  return conditions;
}
