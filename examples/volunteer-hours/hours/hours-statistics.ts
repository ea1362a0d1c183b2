import { Injectable } from '@nestjs/common';
import {
  defineScopedSql,
  ManagedScope,
  type RequestContext,
  scopeBy,
  ScopeTree,
  type SqlRunner,
  type StatisticsFigure,
  type StatisticsQuestion,
  type StatisticsSource,
} from 'zhibu';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';

/** From the first day of the year of `$1` to `$1`. */
const COUNTED = defineScopedSql({
  name: 'volunteer-hours.figures',
  scope: scopeBy.managed('a.organization_id'),
  text: `
    SELECT count(DISTINCT h.activity_id)::int AS "volunteerActivitiesThisYear", count(DISTINCT h.member_id)::int AS "volunteersThisYear",
      (coalesce(sum(h.minutes), 0) / 60)::int AS "volunteerHoursThisYear"
    FROM volunteer_hours_entries h JOIN volunteer_hours_activities a ON a.id = h.activity_id
    WHERE h.confirmed_at IS NOT NULL AND a.held_on >= date_trunc('year', $1::date) AND a.held_on <= $1 AND {{scope}}`,
});

/** What a subtree did in the year of a day, up to that day, as far as it is confirmed. */
@Injectable()
export class HoursStatistics implements StatisticsSource {
  readonly metrics = [
    { name: 'volunteerActivitiesThisYear', title: { zh: '本年志愿服务活动', en: 'Voluntary work this year' }, unit: { zh: '次', en: 'activities' } },
    { name: 'volunteersThisYear', title: { zh: '本年参加志愿服务的党员', en: 'Members who did voluntary work this year' }, unit: { zh: '人', en: 'people' } },
    { name: 'volunteerHoursThisYear', title: { zh: '本年志愿服务时长', en: 'Volunteer hours this year' }, unit: { zh: '小时', en: 'hours' } },
  ];
  readonly permission = volunteerHoursPermissions.hours.read.key;

  constructor(private readonly tree: ScopeTree) {}

  async count(_: RequestContext, { node, asOf, metrics }: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]> {
    const { text, params } = COUNTED.build(new ManagedScope(this.tree, [node]), [asOf]);
    const counted = await runner.one<Record<string, number>>(text, params);
    return metrics.map((metric) => ({ metric, key: null, value: counted?.[metric] ?? 0 }));
  }
}
