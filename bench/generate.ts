import pg from 'pg';
import type { MemberNumbers } from '../modules/base/member/member-numbers.js';
import { insertRows, type NewRow } from '../modules/base/organization/organization-rows.js';
import { childPath } from '../modules/base/organization/organization-path.js';
import { ArticleRoll } from './article-roll.js';
import { generateArticles } from './generate-articles.js';
import { generateMembers } from './generate-members.js';
import { MemberRoll } from './member-roll.js';
import { nameOf } from './organization-names.js';
import { foundedOnOf, OrganizationTree } from './organization-tree.js';

const BATCH = 2_000;
const TABLES = ['base_organizations', 'base_organization_acts', 'base_organization_act_parties', 'base_organization_states', 'base_members', 'base_member_acts', 'base_member_states'];

/** What is in a benchmark database, with the places that the scope is made of. */
export interface GeneratedData {
  readonly tree: OrganizationTree;
  readonly members: MemberRoll;
  readonly articles: ArticleRoll;
  pathOf(index: number): string;
}

/** How much to generate: organisations below the root, and members. */
export interface DataSize {
  readonly rows: number;
  readonly members: number;
  /** Published articles of the root; none unless said. */
  readonly articles?: number;
  /** Organisations right below each. */
  readonly fanout?: number;
}

/**
 * Fills a migrated database, in which a first start made the root organisation, with more of them and with members,
 * the same in every run, with their acts and states, and leaves fresh statistics.
 *
 * @param numbers by the keys of the server, which is to read them
 * @throws Error when there is no root, or more than the root
 */
export async function generateData(databaseUrl: string, size: DataSize, numbers: MemberNumbers): Promise<GeneratedData> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; path: string }>('SELECT id, path FROM base_organizations');
    const [root] = rows;
    if (!root || rows.length > 1) throw new Error('The organisations can only be generated under a root that has none below it yet.');
    const tree = new OrganizationTree(root.id, size.rows, size.fanout);
    const members = new MemberRoll(tree, size.members);
    const pathOf = (index: number): string => (index === 0 ? root.path : childPath(pathOf(tree.parentOf(index)), index + 1));
    const runner = {
      query: async <T extends object>(text: string, params: readonly unknown[] = []) => (await client.query<T>(text, [...params])).rows,
    };
    await client.query('SET synchronous_commit = off');
    for (let first = 1; first <= size.rows; first += BATCH) {
      const count = Math.min(BATCH, size.rows - first + 1);
      await insertRows(runner, Array.from({ length: count }, (_, offset) => rowOf(tree, pathOf, first + offset)));
    }
    await client.query(`SELECT setval('base_organization_labels', $1)`, [size.rows + 1]);
    await generateMembers(runner, tree, members, numbers);
    const articles = new ArticleRoll(size.articles ?? 0);
    await generateArticles(client, tree.rootId, articles);
    for (const table of TABLES) await client.query(`VACUUM ANALYZE ${table}`);
    return { tree, members, articles, pathOf };
  } finally {
    await client.end();
  }
}

/** One organisation to insert; exported for its spec. */
export function rowOf(tree: OrganizationTree, pathOf: (index: number) => string, index: number): NewRow {
  const { name, shortName, type } = nameOf(index, tree.depthOf(index), !tree.hasChildren(index));
  const day = foundedOnOf(index);
  return {
    id: tree.idOf(index),
    name,
    shortName,
    type,
    kind: 'regular',
    unitCount: null,
    parentId: tree.idOf(tree.parentOf(index)),
    path: pathOf(index),
    code: `CN33${String(index).padStart(9, '0')}`,
    externalCodes: [],
    foundedOn: day,
    effectiveOn: day,
    contactName: `${'王李张刘陈杨赵黄周吴'.charAt(index % 10)}${'建国秀英志强丽华'.charAt(index % 8)}`,
    phone: `0574-6576${String(index % 10_000).padStart(4, '0')}`,
    address: `${shortName}${1 + (index % 300)}号`,
    postalCode: '315700',
    email: null,
    documentNumber: null,
    reason: null,
    custom: {},
  };
}
