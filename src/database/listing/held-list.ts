import { hash } from 'node:crypto';
import { faultAt, found, listed } from '../../http/fields/faults.js';
import type { Page } from '../../http/fields/page.js';
import { requestErrors } from '../../http/http-errors.js';
import type { CursorSigner } from './list-cursor.js';
import type { ListQuery } from './list-query.js';

/** A list of what the process holds in memory, such as tables that come with the code; in the order in which it is held unless asked otherwise. */
export interface HeldList<Item> {
  /** `<module>.<resource>`; a cursor is bound to it. */
  readonly name: string;
  /** The field that is unique and can be sorted by. */
  readonly key: keyof Item & string;
  /** What `q` is looked for in, letter case aside. */
  readonly searched: (item: Item) => readonly string[];
}

/**
 * One page of `items`, which the filters of the resource have been applied to.
 * @throws Problem `request.invalid` (unknown sort), `request.invalid_cursor`
 */
export function pageOfHeld<Item extends object>(signer: CursorSigner, list: HeldList<Item>, query: ListQuery, items: readonly Item[]): Page<Item> {
  const keyOf = (item: Item) => String(item[list.key]);
  const ordered = inOrder(list, query.sort, items.filter(matches(list, query.q)), keyOf);
  const binding = bindingOf(list.name, query);
  const start = query.cursor === undefined ? 0 : placeAfter(signer, query.cursor, binding, ordered.map(keyOf));
  const page = ordered.slice(start, start + query.limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + page.length < ordered.length;
  return {
    items: page,
    nextCursor: hasMore ? signer.sign(JSON.stringify([binding, keyOf(last)])) : null,
    ...(query.count && { total: ordered.length }),
  };
}

function matches<Item>({ searched }: HeldList<Item>, q = ''): (item: Item) => boolean {
  const wanted = q.toLowerCase();
  return (item) => wanted === '' || searched(item).some((text) => text.toLowerCase().includes(wanted));
}

function inOrder<Item>(list: HeldList<Item>, sort: string | undefined, items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  if (sort === undefined) return items;
  const allowed = [list.key, `-${list.key}`];
  if (!allowed.includes(sort)) throw requestErrors.invalid({}, { errors: [faultAt('?sort', found('not_one_of', { allowed: listed(allowed) }))] });
  const sorted = items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return sort.startsWith('-') ? sorted.toReversed() : sorted;
}

/** Where the page after the one that ended with the key of the cursor begins. */
function placeAfter(signer: CursorSigner, cursor: string, binding: string, keys: readonly string[]): number {
  const payload = signer.verify(cursor);
  if (payload === null) throw requestErrors.invalidCursor();
  const [bound, key] = JSON.parse(payload) as [string, string];
  const index = bound === binding ? keys.indexOf(key) : -1;
  if (index < 0) throw requestErrors.invalidCursor();
  return index + 1;
}

/** The list, its order and its filters: a cursor is good for no other. */
function bindingOf(name: string, { limit: _limit, cursor: _cursor, count: _count, ...asked }: ListQuery): string {
  const digest = hash('sha256', JSON.stringify(Object.entries(asked).toSorted()), 'base64url');
  return `${name} ${digest.slice(0, 22)}`;
}
