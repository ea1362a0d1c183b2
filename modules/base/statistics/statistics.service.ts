import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  Clock,
  contextWith,
  Contributions,
  Database,
  ManagedScope,
  type RequestContext,
  requestErrors,
  ScopeTree,
  type SqlRunner,
  type StatisticsFigure,
  type StatisticsMetric,
  type StatisticsSource,
  TreeMenu,
} from '../../../src/index.js';
import { FigureTitles } from './figure-titles.js';
import type { Figure, Metrics, Statistics, StatisticsQuery } from './statistics.dto.js';
import { statisticsErrors } from './statistics.errors.js';
import { StatisticsSize } from './statistics-size.js';

/** A metric and who counts it. */
export interface Offered {
  readonly metric: StatisticsMetric;
  readonly source: StatisticsSource;
  readonly moduleId: string;
}

/** A question that can be answered. */
export interface PreparedQuestion {
  readonly organizationId: string;
  /** The place of the organisation today. */
  readonly node: string;
  readonly asOf: string;
  readonly isToday: boolean;
  readonly offered: readonly Offered[];
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
    private readonly menu: TreeMenu,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly titles: FigureTitles,
    private readonly size: StatisticsSize,
  ) {}

  async metrics({ acting, language }: RequestContext): Promise<Metrics> {
    return { items: (await this.offered(acting)).map(({ metric: { name, title, unit } }) => ({ name, title: title[language], unit: unit[language] })) };
  }

  /**
   * The figures of a subtree that is not too large to wait for.
   * @throws Problem 422 `base.statistics_too_large`, and those of {@link prepare}
   */
  async answer(context: RequestContext, query: StatisticsQuery): Promise<Statistics> {
    const prepared = await this.prepare(context, query);
    await this.size.requireSmall(prepared.node);
    return this.count(context, prepared, this.database);
  }

  /**
   * Whether a question can be answered, and by whom.
   * @throws Problem 404 `request.not_found`, 403 `access.permission_missing`, 422 `base.metric_unknown`, `base.statistics_in_future`
   */
  async prepare(context: RequestContext, { organizationId, metrics, asOf }: StatisticsQuery): Promise<PreparedQuestion> {
    const today = this.clock.today();
    const day = asOf ?? today;
    if (day > today) throw statisticsErrors.statisticsInFuture({ asOf: day, today });
    const id = organizationId ?? context.acting?.organizationId;
    const node = id === undefined ? null : await this.tree.nodeOf(id);
    if (id === undefined || node === null || !context.scope.covers(node)) throw requestErrors.notFound();
    const offered = await this.offered({ organizationId: id, node });
    return { organizationId: id, node, asOf: day, isToday: day === today, offered: this.chosen(context, node, offered, metrics) };
  }

  /**
   * The figures as of a day. Whoever may read statistics of the organisation today may read those of its past, over
   * what lay below it then. Of a day on which it was not there, nothing is counted.
   */
  async count(context: RequestContext, prepared: PreparedQuestion, runner: SqlRunner): Promise<Statistics> {
    const { organizationId, asOf, isToday, node } = prepared;
    const then = isToday ? { node } : await runner.one<{ node: string }>(NODE_THEN, [organizationId, asOf]);
    return { organizationId, asOf, items: then ? await this.figures(context, prepared, then.node, runner) : [] };
  }

  /** What the modules count that are in force for an organisation. */
  private async offered(place: RequestContext['acting']): Promise<Offered[]> {
    const states = place && (await this.menu.at(place));
    const brought = this.contributions.instances('statistics').filter(({ moduleId }) => states?.get(moduleId)?.inForce !== false);
    return brought.flatMap(({ moduleId, value: source }) => source.metrics.map((metric) => ({ metric, source, moduleId })));
  }

  private chosen(context: RequestContext, node: string, offered: readonly Offered[], names: readonly string[] | undefined): Offered[] {
    const mayRead = ({ source }: Offered) => contextWith(this.tree, context, source.permission).scope.covers(node);
    if (!names) return offered.filter(mayRead);
    return [...new Set(names)].map((name) => {
      const found = offered.find(({ metric }) => metric.name === name);
      if (!found) throw statisticsErrors.metricUnknown({ metric: name });
      if (!mayRead(found)) throw accessErrors.permissionMissing({ permission: found.source.permission });
      return found;
    });
  }

  private async figures(context: RequestContext, prepared: PreparedQuestion, node: string, runner: SqlRunner): Promise<Figure[]> {
    const { organizationId, asOf, offered } = prepared;
    const today = new ManagedScope(this.tree, [prepared.node]);
    const counted: StatisticsFigure[] = [];
    // One after another: the runner may be a transaction.
    for (const [source, moduleId] of new Map(offered.map((each) => [each.source, each.moduleId]))) {
      const metrics = offered.filter((each) => each.source === source).map(({ metric }) => metric.name);
      const question = { organizationId, node, rows: await this.menu.gate(moduleId, today), asOf, metrics };
      counted.push(...(await source.count(contextWith(this.tree, context, source.permission), question, runner)));
    }
    const titled = await Promise.all(offered.map(({ metric }) => this.titles.of(metric, counted.filter((figure) => figure.metric === metric.name))));
    return titled.flat().map(({ metric, key, value, text }) => ({ metric, key, title: text[context.language], value }));
  }
}
