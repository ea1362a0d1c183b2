import { type CustomFieldHost, defineScopedSql } from '../../../src/index.js';
import { ARTICLES, managedArticles } from './article-reach.js';

/** What custom fields of articles are added to. */
export const ARTICLE_HOST = 'info.article';

const REACHABLE = defineScopedSql({
  name: 'info.articles_referred_to',
  scope: managedArticles,
  text: `SELECT a.id FROM ${ARTICLES} WHERE a.id = ANY ($1::uuid[]) AND {{scope}}`,
});

/** Articles, open to custom fields and to references. */
export const articleFieldHost: CustomFieldHost = {
  id: ARTICLE_HOST,
  title: { zh: '文稿', en: 'Articles' },
  table: 'info_articles',
  reachable: async (tx, rows, ids) => {
    const { text, params } = REACHABLE.build(rows, [ids]);
    return (await tx.query<{ id: string }>(text, params)).map(({ id }) => id);
  },
};
