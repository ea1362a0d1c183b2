import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type SqlRunner, type StatisticsFigure, type StatisticsQuestion, type StatisticsSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { DatedCount } from './dated-count.js';
import { BAND_STARTS, MEMBER_DIMENSIONS, MEMBER_METRICS } from './member-metrics.js';

/** `$3` the day, `$4` the youngest ages of the bands. Born on the day N years ago or earlier: N years old. */
const DAY = `
  (SELECT $3::date AS as_of, ARRAY(SELECT ($3::date - make_interval(years => age))::date + 1 FROM unnest($4::int[]) age ORDER BY age DESC) AS born_before) day`;

/** As of today: the current rows are enough. */
const TODAY = `
  FROM (
    SELECT m.stage, m.membership_status, m.sex, m.birth_date, m.ethnicity, m.education, m.is_migrant, m.migrant_since, m.lost_contact_since,
      o.type AS organization_type, day.as_of, day.born_before
    FROM base_organizations o JOIN base_members m ON m.organization_id = o.id CROSS JOIN ${DAY}
    WHERE o.path >= $1 AND o.path < $2
  ) person`;

/** As of an earlier day: where the member was then, and where in the tree that organisation was. */
const EARLIER = `
  FROM (
    SELECT s.stage, s.membership_status, m.sex, m.birth_date, m.ethnicity, m.education, m.is_migrant, m.migrant_since, m.lost_contact_since,
      o.type AS organization_type, day.as_of, day.born_before
    FROM base_organization_states o
    JOIN base_member_states s ON s.organization_id = o.organization_id
    JOIN base_members m ON m.id = s.member_id
    CROSS JOIN ${DAY}
    WHERE o.path >= $1 AND o.path < $2 AND o.valid_from <= $3 AND (o.valid_until IS NULL OR o.valid_until > $3)
      AND s.valid_from <= $3 AND (s.valid_until IS NULL OR s.valid_until > $3)
  ) person`;

const COUNT = new DatedCount({ metrics: MEMBER_METRICS, dimensions: MEMBER_DIMENSIONS, today: TODAY, earlier: EARLIER, values: [BAND_STARTS] });

/** Counts members; no figure is of a person, and none ranks. */
@Injectable()
export class MemberStatistics implements StatisticsSource {
  readonly metrics = MEMBER_METRICS;
  readonly permission = basePermissions.statistics.read.key;

  constructor(private readonly clock: Clock) {}

  count(_: RequestContext, question: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    return COUNT.run(runner, this.clock, question);
  }
}
