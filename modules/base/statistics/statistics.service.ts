import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  Clock,
  contextWith,
  Contributions,
  Database,
  type RequestContext,
  requestErrors,
  ScopeTree,
  type StatisticsMetric,
  type StatisticsSource,
} from '../../../src/index.js';
import { FigureTitles } from './figure-titles.js';
import type { Figure, Metrics, Statistics, StatisticsQuery } from './statistics.dto.js';
import { statisticsErrors } from './statistics.errors.js';

/** A metric and who counts it. */
interface Offered {
  readonly metric: StatisticsMetric;
  readonly source: StatisticsSource;
}

/** Where an organisation was in the tree on an earlier day. */
const NODE_THEN = `
  SELECT path AS node FROM base_organization_states
  WHERE organization_id = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`;

/** Has what is kept counted, over an organisation and everything below it, as of any day. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly contributions: Contributions,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly titles: FigureTitles,
  ) {}

  metrics({ language }: RequestContext): Metrics {
    return { items: this.offered().map(({ metric: { name, title, unit } }) => ({ name, title: title[language], unit: unit[language] })) };
  }

  /**
   * The figures as of a day. Whoever may read statistics of the organisation today may read those of its past, over
   * what lay below it then. Of a day on which it was not there, nothing is counted.
   * @throws Problem 404 `request.not_found`, 403 `access.permission_missing`, 422 `base.metric_unknown`, `base.statistics_in_future`
   */
  async count(context: RequestContext, { organizationId, metrics, asOf }: StatisticsQuery): Promise<Statistics> {
    const today = this.clock.today();
    const day = asOf ?? today;
    if (day > today) throw statisticsErrors.statisticsInFuture({ asOf: day, today });
    const id = organizationId ?? context.acting?.organizationId;
    const present = id === undefined ? null : await this.tree.nodeOf(id);
    if (id === undefined || present === null || !context.scope.covers(present)) throw requestErrors.notFound();
    const asked = this.asked(context, present, metrics);
    const node = day === today ? present : (await this.database.one<{ node: string }>(NODE_THEN, [id, day]))?.node;
    const items = node === undefined ? [] : await this.figures(context, asked, { organizationId: id, node, asOf: day });
    return { organizationId: id, asOf: day, items };
  }

  private offered(): Offered[] {
    const sources = this.contributions.instances('statistics').map(({ value }) => value);
    return sources.flatMap((source) => source.metrics.map((metric) => ({ metric, source })));
  }

  private asked(context: RequestContext, node: string, names: readonly string[] | undefined): Offered[] {
    const offered = this.offered();
    const mayRead = ({ source }: Offered) => contextWith(this.tree, context, source.permission).scope.covers(node);
    if (!names) return offered.filter(mayRead);
    return [...new Set(names)].map((name) => {
      const found = offered.find(({ metric }) => metric.name === name);
      if (!found) throw statisticsErrors.metricUnknown({ metric: name });
      if (!mayRead(found)) throw accessErrors.permissionMissing({ permission: found.source.permission });
      return found;
    });
  }

  private async figures(context: RequestContext, asked: readonly Offered[], where: { organizationId: string; node: string; asOf: string }): Promise<Figure[]> {
    const sources = [...new Set(asked.map(({ source }) => source))];
    const counted = await Promise.all(
      sources.map((source) => {
        const metrics = asked.filter((each) => each.source === source).map(({ metric }) => metric.name);
        return source.count(contextWith(this.tree, context, source.permission), { ...where, metrics });
      }),
    );
    const titled = await Promise.all(asked.map(({ metric }) => this.titles.of(metric, counted.flat().filter((figure) => figure.metric === metric.name))));
    return titled.flat().map(({ metric, key, value, text }) => ({ metric, key, title: text[context.language], value }));
  }
}
