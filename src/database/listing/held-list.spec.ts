import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Problem } from '../../errors/problem.js';
import { type HeldList, pageOfHeld } from './held-list.js';
import { CursorSigner } from './list-cursor.js';
import { ListQuery } from './list-query.js';

interface Item {
  readonly id: string;
  readonly name: string;
}

const LIST: HeldList<Item> = { name: 'test.items', key: 'id', searched: ({ name }) => [name] };
const signer = new CursorSigner(randomBytes(32));
const query = (asked: Partial<ListQuery>) => Object.assign(new ListQuery(), { limit: 20 }, asked);
const items = ['c', 'a', 'b'].map((id) => ({ id, name: `Name ${id}` }));
const idsOf = (asked: Partial<ListQuery>) => pageOfHeld(signer, LIST, query(asked), items).items.map(({ id }) => id);
const codeOf = (act: () => unknown) => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('a list of what is held in memory', () => {
  it('has the order in which it is held, or that of its key', () => {
    expect([idsOf({}), idsOf({ sort: 'id' }), idsOf({ sort: '-id' })]).toEqual([['c', 'a', 'b'], ['a', 'b', 'c'], ['c', 'b', 'a']]);
    expect(codeOf(() => idsOf({ sort: 'name' }))).toBe('request.invalid');
  });

  it('is searched without regard to letter case', () => {
    expect([idsOf({ q: 'NAME B' }), idsOf({ q: 'x' }), idsOf({ q: '' })]).toEqual([['b'], [], ['c', 'a', 'b']]);
  });

  it('gives every item once, page by page, and the total on demand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 50 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom(undefined, 'id', '-id'), (ids, limit, sort) => {
        const all = ids.map((id) => ({ id, name: '' }));
        const seen: string[] = [];
        let cursor: string | null | undefined;
        while (cursor !== null) {
          const page = pageOfHeld(signer, LIST, query({ limit, ...(sort && { sort }), ...(cursor && { cursor }), count: true }), all);
          expect(page.total).toBe(ids.length);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect(seen.toSorted()).toEqual(ids.toSorted());
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it('refuses cursors of another order, search or list, made by another key, or whose item is gone', () => {
    const { nextCursor } = pageOfHeld(signer, LIST, query({ limit: 1 }), items);
    const cursor = nextCursor ?? '';
    expect(idsOf({ cursor, limit: 1 })).toEqual(['a']);
    const others: Array<() => unknown> = [
      () => idsOf({ cursor, sort: 'id' }),
      () => idsOf({ cursor, q: 'Name' }),
      () => pageOfHeld(signer, { ...LIST, name: 'test.others' }, query({ cursor }), items),
      () => pageOfHeld(new CursorSigner(randomBytes(32)), LIST, query({ cursor }), items),
      () => pageOfHeld(signer, LIST, query({ cursor }), items.slice(1)),
      () => idsOf({ cursor: 'nonsense' }),
    ];
    expect(others.map(codeOf)).toEqual(others.map(() => 'request.invalid_cursor'));
  });
});
