import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type SqlRunner, type StatisticsFigure, type StatisticsQuestion, type StatisticsSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { DatedCount } from './dated-count.js';
import { IS_MEMBER } from './member-metrics.js';
import { BRANCH_DIMENSIONS, BRANCH_SIZE_METRICS, SIZE_STARTS } from './organization-metrics.js';

/** As of today, `$3`: the current rows are enough. `$4` where the classes of sizes begin. */
const TODAY = `
  FROM (
    SELECT count(m.id)::int AS members, $4::int[] AS size_starts
    FROM base_organizations o LEFT JOIN base_members m ON m.organization_id = o.id AND ${IS_MEMBER}
    WHERE o.path >= $1 AND o.path < $2 AND o.status = 'active' AND o.type = 'branch' AND $3::date IS NOT NULL
    GROUP BY o.id
  ) branch`;

/** As of an earlier day. */
const EARLIER = `
  FROM (
    SELECT count(s.member_id)::int AS members, $4::int[] AS size_starts
    FROM base_organization_states o
    LEFT JOIN base_member_states s ON s.organization_id = o.organization_id
      AND s.valid_from <= $3 AND (s.valid_until IS NULL OR s.valid_until > $3) AND ${IS_MEMBER}
    WHERE o.path >= $1 AND o.path < $2 AND o.valid_from <= $3 AND (o.valid_until IS NULL OR o.valid_until > $3)
      AND o.status = 'active' AND o.type = 'branch'
    GROUP BY o.organization_id
  ) branch`;

const COUNT = new DatedCount({ metrics: BRANCH_SIZE_METRICS, dimensions: BRANCH_DIMENSIONS, today: TODAY, earlier: EARLIER, values: [SIZE_STARTS] });

/** Counts branches by how many members they have. */
@Injectable()
export class BranchSizeStatistics implements StatisticsSource {
  readonly metrics = BRANCH_SIZE_METRICS;
  readonly permission = basePermissions.statistics.read.key;

  constructor(private readonly clock: Clock) {}

  count(_: RequestContext, question: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    return COUNT.run(runner, this.clock, question);
  }
}
