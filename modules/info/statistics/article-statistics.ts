import { Injectable } from '@nestjs/common';
import {
  defineScopedSql,
  type RequestContext,
  type SqlRunner,
  type StatisticsFigure,
  type StatisticsMetric,
  type StatisticsQuestion,
  type StatisticsSource,
} from '../../../src/index.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import { infoPermissions } from '../info.permissions.js';

const ARTICLES_UNIT = { zh: '篇', en: 'articles' };
const until = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date <= $1::date`;

const COUNTED = defineScopedSql({
  name: 'info.article_statistics',
  scope: managedArticles,
  text: `
    SELECT 'articlesByStatus' AS metric, a.status AS key, count(*)::int AS value FROM ${ARTICLES}
    WHERE 'articlesByStatus' = ANY ($2::text[]) AND ${until('a.created_at')} AND {{scope}} GROUP BY a.status
    UNION ALL
    SELECT 'publishedArticlesByKind', a.kind, count(*)::int FROM ${ARTICLES}
    WHERE 'publishedArticlesByKind' = ANY ($2::text[]) AND a.status = 'published' AND ${until('a.published_at')} AND {{scope}} GROUP BY a.kind
    UNION ALL
    SELECT 'publishedArticles', NULL, count(*)::int FROM ${ARTICLES}
    WHERE 'publishedArticles' = ANY ($2::text[]) AND a.status = 'published' AND ${until('a.published_at')} AND {{scope}}`,
});

/** Counts articles. Of an earlier day: those that were there by then, in the state they have now. */
@Injectable()
export class ArticleStatistics implements StatisticsSource {
  readonly metrics: readonly StatisticsMetric[] = [
    { name: 'publishedArticles', title: { zh: '已发布文稿', en: 'Published articles' }, unit: ARTICLES_UNIT },
    { name: 'publishedArticlesByKind', title: { zh: '已发布文稿类别', en: 'Published articles by kind' }, unit: ARTICLES_UNIT, classes: 'article-kind' },
    { name: 'articlesByStatus', title: { zh: '文稿状态', en: 'Articles by status' }, unit: ARTICLES_UNIT, classes: 'article-status' },
  ];

  readonly permission = infoPermissions.article.read.key;

  count(_: RequestContext, { asOf, metrics, rows }: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    const { text, params } = COUNTED.build(rows, [asOf, metrics]);
    return runner.query<StatisticsFigure>(text, params);
  }
}
