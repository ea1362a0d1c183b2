import type { Calls } from './calls.js';
import type { ItemOf, ListInit, ListPath } from './methods.js';

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

interface Asked {
  readonly params?: { readonly query?: object };
}

type PageCall = (path: ListPath, init: object) => Promise<{ readonly data: Page }>;

const MOST_IN_A_PAGE = 100;

/** The rows of a list; a page is asked for when the first of its rows is. */
export async function* pages<Path extends ListPath>({ GET }: Calls, path: Path, init?: ListInit<Path>): AsyncGenerator<ItemOf<Path>, void, undefined> {
  const { params, ...rest } = (init ?? {}) as Asked;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { limit: MOST_IN_A_PAGE, ...params?.query, ...(cursor && { cursor }) };
    const { data } = await (GET as unknown as PageCall)(path, { ...rest, params: { ...params, query } });
    yield* data.items as readonly ItemOf<Path>[];
    cursor = data.nextCursor;
  }
}
