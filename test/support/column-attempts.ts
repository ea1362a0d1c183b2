import type { ApiClient } from './api-client.js';
import { camel, type ListColumns } from './list-columns.js';

const AT_ONCE = 8;

/** Query strings that would filter, sort, search, show or page by a name. */
const attempts = (name: string): string[] => [
  `${name}=x`, `${name}=`, `${name}[eq]=x`, `filter[${name}]=x`, `where=${name}`, `sort=${name}`, `sort=-${name}`, `sort=createdAt,${name}`, `orderBy=${name}`,
  `q[${name}]=x`, `fields=${name}`, `include=${name}`, `count=${name}`, `cursor=${forged(name)}`,
];

/** What was tried, and what of it was not refused with 400. */
export interface ColumnAttempts {
  readonly tried: number;
  readonly served: readonly string[];
}

/** Tries to use each unreadable column of each list, in both of its spellings. */
export async function tryColumns(client: ApiClient, lists: readonly ListColumns[]): Promise<ColumnAttempts> {
  const targets = lists.flatMap(({ path, unreadable }) => unreadable.flatMap((column) => [...spellings(column)].flatMap(attempts).map((query) => `${path}?${query}`)));
  const served: string[] = [];
  const next = targets.values();
  const lane = async () => {
    for (const target of next) {
      const { status, body } = await client.get(`/${target}`);
      if (status !== 400 || !(body as { code: string }).code.startsWith('request.invalid')) served.push(target);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { tried: targets.length, served: served.toSorted() };
}

/** In the database and in JSON. */
function spellings(column: string): Set<string> {
  return new Set([column, camel(column)]);
}

/** A cursor that nobody signed. */
function forged(name: string): string {
  return Buffer.from(JSON.stringify([`list +${name}:text`, '', ''])).toString('base64url');
}
