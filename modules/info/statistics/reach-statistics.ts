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

/** Of fewer people no figure is given: it would tell of one of them. */
const FEWEST_PEOPLE = 5;
const day = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;

/** Of each article the latest publication, with what was read until the day. */
const COUNTED = defineScopedSql({
  name: 'info.reach_statistics',
  scope: managedArticles,
  text: `
    WITH receipts AS MATERIALIZED (
      SELECT a.id, a.published_at, t.member_id, CASE WHEN ${day('t.read_at')} <= $1::date THEN t.read_at END AS read_at
      FROM ${ARTICLES} JOIN info_targets t ON t.article_id = a.id AND t.publication = a.publication
      WHERE a.status = 'published' AND ${day('a.published_at')} <= $1::date AND {{scope}}
    ), reach AS (
      SELECT 100 * count(read_at) / count(*) AS percent FROM receipts GROUP BY id HAVING count(*) >= ${FEWEST_PEOPLE}
    )
    SELECT 'articlesByReach' AS metric, CASE WHEN percent < 25 THEN 'under25' WHEN percent < 50 THEN 'from25' WHEN percent < 75 THEN 'from50' ELSE 'from75' END AS key,
      count(*)::int AS value
    FROM reach WHERE 'articlesByReach' = ANY ($2::text[]) GROUP BY 2
    UNION ALL
    SELECT 'medianMinutesToRead', NULL,
      round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY read_at - published_at)) / 60)::int
    FROM receipts WHERE 'medianMinutesToRead' = ANY ($2::text[]) HAVING count(read_at) >= ${FEWEST_PEOPLE}
    UNION ALL
    SELECT 'articleReads', NULL, count(read_at)::int FROM receipts WHERE 'articleReads' = ANY ($2::text[]) HAVING count(DISTINCT member_id) >= ${FEWEST_PEOPLE}
    UNION ALL
    SELECT 'reachRate', NULL, round(100.0 * count(read_at) / count(*))::int FROM receipts WHERE 'reachRate' = ANY ($2::text[]) HAVING count(DISTINCT member_id) >= ${FEWEST_PEOPLE}`,
});

/** How far articles reach, all of an organisation together: neither people nor organisations are compared. */
@Injectable()
export class ReachStatistics implements StatisticsSource {
  readonly metrics: readonly StatisticsMetric[] = [
    {
      name: 'articlesByReach',
      title: { zh: '文稿触达率', en: 'Articles by the share that read them' },
      unit: { zh: '篇', en: 'articles' },
      classes: [
        { key: 'under25', title: { zh: '不足 25%', en: 'Under 25%' } },
        { key: 'from25', title: { zh: '25%–49%', en: '25–49%' } },
        { key: 'from50', title: { zh: '50%–74%', en: '50–74%' } },
        { key: 'from75', title: { zh: '75% 及以上', en: '75% and more' } },
      ],
    },
    { name: 'articleReads', title: { zh: '文稿阅读（每人每篇计一次）', en: 'Readings of articles, once a person and article' }, unit: { zh: '人次', en: 'readings' } },
    { name: 'reachRate', title: { zh: '触达率：送达的人次中已阅读的', en: 'Reach: of all whom articles were sent to, the share that read them' }, unit: { zh: '%', en: '%' } },
    { name: 'medianMinutesToRead', title: { zh: '从发布到阅读的中位时间', en: 'Median time from publication to reading' }, unit: { zh: '分钟', en: 'minutes' } },
  ];

  readonly permission = infoPermissions.article.read.key;

  count(_: RequestContext, { asOf, metrics, rows }: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    const { text, params } = COUNTED.build(rows, [asOf, metrics]);
    return runner.query<StatisticsFigure>(text, params);
  }
}
