import { get, type LoadRequest } from '../load-request.js';
import { sample } from '../sampling.js';
import type { Scenario, ScenarioContext } from '../scenario.js';
import type { CallerName } from '../target.js';

export const ORGANIZATIONS = '/api/v1/organizations';
/** Different requests of a scenario: enough that no single row is all that is asked for. */
const DIFFERENT = 256;
const PAGE = 20;
const DEEP_PAGE = 500;
/** The organisation that the `town` caller's grant is on. */
export const TOWN = 1;

/** Organisations by id, as the administrator. */
export const getOne: Scenario = {
  id: 'organizations.get',
  title: 'Get by id',
  caller: 'root',
  goal: 0.7,
  differing: [],
  requests: (context) => gets(context, 'root'),
};

/** Organisations by id, within a town. */
export const getOneInTown: Scenario = {
  ...getOne,
  id: 'organizations.get-town',
  title: 'Get by id, town grant',
  caller: 'town',
  requests: (context) => gets(context, 'town'),
};

/** The first page. */
export const list: Scenario = {
  id: 'organizations.list',
  title: 'List 20',
  caller: 'root',
  goal: 0.7,
  differing: ['nextCursor'],
  requests: () => [get(ORGANIZATIONS)],
};

/** The first page of a town. */
export const listInTown: Scenario = { ...list, id: 'organizations.list-town', title: 'List 20, town grant', caller: 'town' };

/** The first page with the number of all. */
export const listWithTotal: Scenario = {
  ...list,
  id: 'organizations.count',
  title: 'List 20 with total',
  requests: () => [get(`${ORGANIZATIONS}?count=true`)],
};

/** Page 500. */
export const deepPage: Scenario = {
  ...list,
  id: 'organizations.cursor',
  title: `Page ${DEEP_PAGE} by cursor`,
  requests: async (context) => [get(`${ORGANIZATIONS}?cursor=${encodeURIComponent(await cursorOfPage(DEEP_PAGE, context))}`)],
};

/** The children of an organisation. */
export const listOfParent: Scenario = {
  ...list,
  id: 'organizations.children',
  title: 'List by parent',
  requests: (context) => childLists(context),
};

/** The trees of towns, two levels deep. */
export const treeOfTown: Scenario = {
  ...getOne,
  id: 'organizations.tree',
  title: 'Tree of a town, two levels',
  requests: ({ tree }) => {
    const towns = tree.subtree(0).filter((index) => index > 0 && tree.parentOf(index) === 0);
    return towns.map((index) => get(`${ORGANIZATIONS}/${tree.idOf(index)}/tree?depth=2`));
  },
};

/** Reads by id over the rows that a caller may see. */
export function gets({ tree }: ScenarioContext, caller: CallerName): LoadRequest[] {
  const visible = caller === 'town' ? tree.subtree(TOWN) : Array.from({ length: tree.size }, (_, index) => index + 1);
  return sample(visible, DIFFERENT).map((index) => get(`${ORGANIZATIONS}/${tree.idOf(index)}`));
}

/** Lists of children of organisations that have any. */
export function childLists({ tree }: ScenarioContext): LoadRequest[] {
  const parents = tree.subtree(0).filter((index) => tree.childCount(index) > 0);
  return sample(parents, DIFFERENT).map((index) => get(`${ORGANIZATIONS}?parentId=${tree.idOf(index)}`));
}

/** Pages through the list in steps of 100 rows as far as they go, then in pages. */
async function cursorOfPage(page: number, { target, headers }: ScenarioContext): Promise<string> {
  const skipped = (page - 1) * PAGE;
  let cursor = '';
  for (let passed = 0; passed < skipped; ) {
    const limit = Math.min(100, skipped - passed);
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(`${target.process.url}${ORGANIZATIONS}?limit=${limit}${query}`, { headers });
    const { nextCursor } = (await response.json()) as { nextCursor: string | null };
    if (nextCursor === null) throw new Error(`There is no page ${page}: the list ends after ${passed} rows. Generate more rows.`);
    cursor = nextCursor;
    passed += limit;
  }
  return cursor;
}
