import type { RowScope } from '../../access/row-scope.js';
import { type Statement, StatementParameters } from '../statement.js';
import type { ListSource } from './list-definition.js';
import { conditionsOf, directionOf, KEY_ALIAS, limitOf, type ListRequest, placeAfter, SORT_ALIAS } from './list-sql.js';

/** So many of the first rows are looked at before all are. */
const MOST = 500;
/** FROM begins with the table that the list is of, and its alias. */
const TABLE = /^(\w+) (\w+)\b/;

/**
 * The statement that looks for a page among the first rows of the list's order alone, by an index and one plan for all
 * values; whoever gets fewer rows from it than he asked for has to look among all.
 *
 * @param share about which part of the rows `q` is in
 * @returns null where these rows would rarely fill a page, and where a filter may leave few of them
 */
export function buildFirstLook(list: ListSource, request: ListRequest, scope: RowScope, share: number): Statement | null {
  const { filters, limit, order } = request;
  const [begin, table, alias] = TABLE.exec(list.from) ?? [];
  // Twice what it takes: words come in waves.
  if (begin === undefined || filters.some((value) => value !== undefined) || (2 * (limit + 1)) / share > MOST) return null;
  const parameters = new StatementParameters();
  const conditions = conditionsOf(list, request, scope, parameters).map(unseen);
  const direction = directionOf(order);
  const rows = [
    `SELECT ${alias}.*, ${order.sort.sql} AS "${SORT_ALIAS}" FROM ${table} ${alias}`,
    ...placeAfter(list, request, parameters).map((place) => `WHERE ${place}`),
    `ORDER BY ${order.sort.sql} ${direction}, ${list.key} ${direction} LIMIT ${MOST}`,
  ].join(' ');
  const text =
    `SELECT ${list.select}, ${alias}."${SORT_ALIAS}"::text AS "${SORT_ALIAS}", (${list.key})::text AS "${KEY_ALIAS}"` +
    ` FROM (${rows}) ${alias}${list.from.slice(begin.length)} WHERE ${conditions.join(' AND ')}` +
    ` ORDER BY ${alias}."${SORT_ALIAS}" ${direction}, ${list.key} ${direction} ${limitOf(request, parameters)}`;
  return { text, params: parameters.values };
}

/**
 * The same condition, whose values the planner does not see: it would plan for each, and take the same way for all.
 * The type stands behind once more, or the array of an ANY would be taken for the rows of a subquery.
 */
function unseen(condition: string): string {
  return condition.replaceAll(/\$\d+::(\w+(?:\[\])?)/gu, '((SELECT $&)::$1)');
}
