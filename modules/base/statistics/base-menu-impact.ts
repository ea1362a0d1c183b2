import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type ImpactFigure, type ManagedRows, type MenuImpact, scopeBy } from '../../../src/index.js';

const ORGANIZATIONS = defineScopedSql({
  name: 'base.menu_impact_organizations',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: `SELECT count(*)::int AS count FROM base_organizations o WHERE o.status = 'active' AND {{scope}}`,
});
const MEMBERS = defineScopedSql({
  name: 'base.menu_impact_members',
  scope: scopeBy.managed('m.organization_id'),
  text: `SELECT count(*)::int AS count FROM base_members m WHERE m.membership_status = 'normal' AND {{scope}}`,
});

/** How many organisations and members a change of the menu concerns. */
@Injectable()
export class BaseMenuImpact implements MenuImpact {
  readonly ofEveryModule = true;

  constructor(private readonly database: Database) {}

  async count(rows: ManagedRows): Promise<ImpactFigure[]> {
    const [organizations, members] = await Promise.all([ORGANIZATIONS, MEMBERS].map(async (statement) => {
      const { text, params } = statement.build(rows);
      return (await this.database.one<{ count: number }>(text, params))?.count ?? 0;
    }));
    return [
      { name: 'organizations', title: { zh: '组织', en: 'Organizations' }, count: organizations ?? 0 },
      { name: 'members', title: { zh: '党员', en: 'Members' }, count: members ?? 0 },
    ];
  }
}
