import { randomUUID } from 'node:crypto';
import { SECTIONS } from '../article-roll.js';
import { paragraphOf, titleOf } from '../article-texts.js';
import { get, type LoadRequest } from '../load-request.js';
import { sample } from '../sampling.js';
import type { Scenario, ScenarioContext } from '../scenario.js';

const PATH = '/api/v1/articles';
const DIFFERENT = 256;
const DEEP_PAGE = 500;
const PAGE = 20;
const PARAGRAPHS = 9;

/** Articles by id, bodies of about 4 kB. */
export const getArticle: Scenario = { id: 'articles.get', title: 'Get an article', caller: 'root', goal: 0.7, differing: [], requests: gets };

/** The newest of a section. */
export const listArticles: Scenario = { ...getArticle, id: 'articles.list', title: 'List 20 articles of a section', differing: ['nextCursor'], requests: lists };

/** Page 500 of all, newest first. */
export const deepArticles: Scenario = {
  ...listArticles,
  id: 'articles.cursor',
  title: `Page ${DEEP_PAGE} of articles by cursor`,
  requests: async (context) => [get(`${PATH}?cursor=${encodeURIComponent(await cursorOfPage(context))}`)],
};

/** A word of two characters that every 200th title has. */
export const searchRare: Scenario = { ...listArticles, id: 'articles.search-rare', title: 'Search, rare word', requests: () => [searchFor('鳌江')] };

/** Words of two characters that many articles have. */
export const searchFrequent: Scenario = {
  ...listArticles,
  id: 'articles.search',
  title: 'Search, two characters',
  requests: () => ['张伟', '走访', '防汛', '换届', '档案', '党费', '选举', '王芳'].map(searchFor),
};

/** New articles, each with a key and an audit entry. */
export const createArticle: Scenario = {
  ...listArticles,
  id: 'articles.create',
  title: 'Create an article',
  differing: ['id', 'createdAt', 'updatedAt'],
  requests: creations,
};

/** Nine reads and one write in turn. */
export const mixedArticles: Scenario = {
  ...createArticle,
  id: 'articles.mixed',
  title: 'Articles, 90 % reads, 10 % creates',
  differing: [...createArticle.differing, 'nextCursor'],
  requests: (context) => {
    const one = gets(context);
    // Of what is published: the servers have not made as many drafts.
    const list = lists(context).map(({ path }) => get(`${path}&status=published`));
    return creations(context).flatMap((creation, turn) => [...one.slice(turn * 3, turn * 3 + 5), ...list.slice(turn, turn + 4), creation]);
  },
};

function gets({ articles }: ScenarioContext): LoadRequest[] {
  return sample(Array.from({ length: articles.size }, (_, index) => index), DIFFERENT).map((index) => get(`${PATH}/${articles.idOf(index)}`));
}

function lists({ articles }: ScenarioContext): LoadRequest[] {
  return Array.from({ length: SECTIONS }, (_, index) => get(`${PATH}?sectionId=${articles.sectionOf(index)}`));
}

function searchFor(word: string): LoadRequest {
  return get(`${PATH}?q=${encodeURIComponent(word)}`);
}

function creations({ articles, tree }: ScenarioContext): LoadRequest[] {
  return Array.from({ length: SECTIONS }, (_, index) => ({
    method: 'POST' as const,
    path: PATH,
    fresh: () => ({
      headers: { 'idempotency-key': randomUUID() },
      body: {
        title: titleOf(index), sectionId: articles.sectionOf(index), organizationId: tree.rootId, authorName: '党建办',
        body: Array.from({ length: PARAGRAPHS }, (__, step) => paragraphOf(index + step * 17).html).join(''),
      },
    }),
  }));
}

async function cursorOfPage({ headers, target }: ScenarioContext): Promise<string> {
  let cursor = '';
  for (let page = 1; page < DEEP_PAGE; page += 1) {
    const response = await fetch(`${target.process.url}${PATH}?limit=${PAGE}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, { headers });
    const { nextCursor } = (await response.json()) as { nextCursor: string | null };
    if (nextCursor === null) throw new Error(`There is no page ${DEEP_PAGE} of articles: generate at least ${DEEP_PAGE * PAGE}.`);
    cursor = nextCursor;
  }
  return cursor;
}
