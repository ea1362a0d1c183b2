import { faultAt, found, listed } from '../../http/fields/faults.js';
import { requestErrors } from '../../http/http-errors.js';
import { type ListSource, sortsOf } from './list-definition.js';
import type { ListQuery } from './list-query.js';
import type { ListOrder, ListRequest } from './list-sql.js';

/**
 * Reads a query for a list, its cursor aside.
 * @throws Problem `request.invalid` for a sort that the list does not have, or `q` where it has no search
 */
export function readListQuery(list: ListSource, query: ListQuery): ListRequest {
  const values = query as unknown as Readonly<Record<string, unknown>>;
  const q = query.q || undefined;
  if (q !== undefined && !list.search) {
    throw invalid('?q', found('unknown_field', { name: 'q', allowed: listed(list.filters.map(([name]) => name)) }));
  }
  return {
    order: orderOf(list, query.sort ?? list.defaultSort),
    after: undefined,
    limit: query.limit,
    filters: list.filters.map(([name]) => values[name]),
    q,
  };
}

function orderOf(list: ListSource, text: string): ListOrder {
  const descending = text.startsWith('-');
  const name = descending ? text.slice(1) : text;
  const sort = list.sorts.get(name);
  if (!sort) throw invalid('?sort', found('not_one_of', { allowed: listed(sortsOf(list)) }));
  return { name, sort, descending };
}

function invalid(pointer: string, finding: ReturnType<typeof found>) {
  return requestErrors.invalid({}, { errors: [faultAt(pointer, finding)] });
}
