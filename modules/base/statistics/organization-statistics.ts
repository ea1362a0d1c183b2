import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type SqlRunner, type StatisticsFigure, type StatisticsQuestion, type StatisticsSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { DatedCount } from './dated-count.js';
import { ORGANIZATION_DIMENSIONS, ORGANIZATION_METRICS } from './organization-metrics.js';

/** As of today, `$3`: the current rows are enough. */
const TODAY = `FROM base_organizations o WHERE o.path >= $1 AND o.path < $2 AND o.status = 'active' AND $3::date IS NOT NULL`;

/** As of an earlier day. */
const EARLIER = `
  FROM base_organization_states o
  WHERE o.path >= $1 AND o.path < $2 AND o.valid_from <= $3 AND (o.valid_until IS NULL OR o.valid_until > $3) AND o.status = 'active'`;

const COUNT = new DatedCount({ metrics: ORGANIZATION_METRICS, dimensions: ORGANIZATION_DIMENSIONS, today: TODAY, earlier: EARLIER });

/** Counts organisations. */
@Injectable()
export class OrganizationStatistics implements StatisticsSource {
  readonly metrics = ORGANIZATION_METRICS;
  readonly permission = basePermissions.statistics.read.key;

  constructor(private readonly clock: Clock) {}

  count(_: RequestContext, question: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    return COUNT.run(runner, this.clock, question);
  }
}
