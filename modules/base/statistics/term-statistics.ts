import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type SqlRunner, type StatisticsFigure, type StatisticsQuestion, type StatisticsSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { RuleBook } from '../rule/rule-book.js';
import { termLength } from '../term/term.rules.js';
import { DatedCount } from './dated-count.js';
import { TERM_DIMENSIONS, TERM_METRICS } from './term-metrics.js';

/** Who is elected: dispatched organs and leading groups are appointed (ORG-4), a temporary branch holds no re-election (ORG-8). */
const ELECTED = `o.status = 'active' AND o.type IN ('committee', 'generalBranch', 'branch') AND o.kind <> 'temporary'`;
const DAYS = '$3::date AS as_of, $4::integer AS remind_months';

/** As of today, `$3`: the current rows are enough. `$4` is how many months before its end people are reminded of a term. */
const TODAY = `
  FROM (
    SELECT COALESCE(t.extended_until, t.ends_on) AS due_on, ${DAYS}
    FROM base_organizations o LEFT JOIN base_terms t ON t.organization_id = o.id AND t.ended_on IS NULL
    WHERE o.path >= $1 AND o.path < $2 AND ${ELECTED}
  ) elected`;

/** As of an earlier day, by the term that ran then and by the day to which people knew then that it was put off. */
const EARLIER = `
  FROM (
    SELECT COALESCE(known.extended_until, t.ends_on) AS due_on, ${DAYS}
    FROM base_organization_states o
    LEFT JOIN base_terms t ON t.organization_id = o.organization_id AND t.starts_on <= $3 AND (t.ended_on IS NULL OR t.ended_on > $3)
    LEFT JOIN LATERAL (
      SELECT e.extended_until FROM base_term_extensions e WHERE e.term_id = t.id AND e.recorded_on <= $3 ORDER BY e.recorded_on DESC LIMIT 1
    ) known ON true
    WHERE o.path >= $1 AND o.path < $2 AND o.valid_from <= $3 AND (o.valid_until IS NULL OR o.valid_until > $3) AND ${ELECTED}
  ) elected`;

const COUNT = new DatedCount({ metrics: TERM_METRICS, dimensions: TERM_DIMENSIONS, today: TODAY, earlier: EARLIER });

/** Counts organisations by the end of their terms, all by the time of reminding that the organisation asked about has. */
@Injectable()
export class TermStatistics implements StatisticsSource {
  readonly metrics = TERM_METRICS;
  readonly permission = basePermissions.statistics.read.key;

  constructor(
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  async count(_: RequestContext, question: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    const { parameters } = await this.rules.inForce(termLength, { node: question.node, on: question.asOf });
    return COUNT.run(runner, this.clock, question, [parameters.remindMonths]);
  }
}
