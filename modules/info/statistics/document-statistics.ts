import { Injectable } from '@nestjs/common';
import {
  defineScopedSql,
  type RequestContext,
  type SqlRunner,
  type StatisticsFigure,
  type StatisticsMetric,
  type StatisticsQuestion,
  type StatisticsSource,
  UNRECORDED,
} from '../../../src/index.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import { DOCUMENT_TYPE_CODES } from '../document/document.codes.js';
import { infoPermissions } from '../info.permissions.js';

const COUNTED = defineScopedSql({
  name: 'info.document_statistics',
  scope: managedArticles,
  text: `
    SELECT 'publishedDocumentsByType' AS metric, COALESCE(d.type, '${UNRECORDED}') AS key, count(*)::int AS value
    FROM ${ARTICLES} JOIN info_documents d ON d.article_id = a.id
    WHERE a.status = 'published' AND (a.published_at AT TIME ZONE 'Asia/Shanghai')::date <= $1::date AND {{scope}} GROUP BY d.type`,
});

/** Counts published official documents by their type. */
@Injectable()
export class DocumentStatistics implements StatisticsSource {
  readonly metrics: readonly StatisticsMetric[] = [
    { name: 'publishedDocumentsByType', title: { zh: '已发布公文文种', en: 'Published official documents by type' }, unit: { zh: '件', en: 'documents' }, classes: DOCUMENT_TYPE_CODES },
  ];

  readonly permission = infoPermissions.article.read.key;

  count(_: RequestContext, { asOf, rows }: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    const { text, params } = COUNTED.build(rows, [asOf]);
    return runner.query<StatisticsFigure>(text, params);
  }
}
