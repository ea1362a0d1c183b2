import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type ImpactFigure, type ManagedRows, type MenuImpact, scopeBy } from 'zhibu';

const COUNT = defineScopedSql({
  name: 'volunteer-hours.menu_impact',
  scope: scopeBy.managed('a.organization_id'),
  text: 'SELECT count(*)::int AS count FROM volunteer_hours_activities a WHERE {{scope}}',
});

/** How much voluntary work a change of the menu concerns. */
@Injectable()
export class ActivityImpact implements MenuImpact {
  constructor(private readonly database: Database) {}

  async count(rows: ManagedRows): Promise<ImpactFigure[]> {
    const { text, params } = COUNT.build(rows);
    const found = await this.database.one<{ count: number }>(text, params);
    return [{ name: 'volunteerActivities', title: { zh: '志愿服务活动', en: 'Voluntary work' }, count: found?.count ?? 0 }];
  }
}
