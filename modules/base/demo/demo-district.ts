import { Injectable } from '@nestjs/common';
import {
  Database,
  type DemoData,
  type DemoProgress,
  FILE_LIMITS,
  type ImportRow,
  type PrintedAccount,
  renewStatistics,
  type RequestContext,
  type Text,
  UnitOfWork,
} from '../../../src/index.js';
import { MemberSpreadsheet } from '../exchange/member-spreadsheet.js';
import { OrganizationSpreadsheet } from '../organization/organization-spreadsheet.js';
import { DemoAccounts } from './demo-accounts.js';
import { demoCells } from './demo-cells.js';
import { DemoOffices } from './demo-offices.js';
import { demoErrors } from './demo.errors.js';

const FOREIGN = 'SELECT count(*)::int AS count FROM base_organizations WHERE parent_id IS NOT NULL AND NOT code = ANY($1::text[])';

const STAGES = {
  organizations: { zh: '组织', en: 'organizations' },
  members: { zh: '党员', en: 'members' },
} satisfies Record<string, Text>;

/** A county to look around in: 1,241 organisations, 20,000 members, and an account for each role. */
@Injectable()
export class DemoDistrict implements DemoData {
  constructor(
    private readonly organizations: OrganizationSpreadsheet,
    private readonly members: MemberSpreadsheet,
    private readonly offices: DemoOffices,
    private readonly accounts: DemoAccounts,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `base.district_not_empty` */
  async seed(context: RequestContext, onProgress: DemoProgress): Promise<readonly PrintedAccount[]> {
    const { members, organizations } = demoCells();
    const foreign = await this.database.one<{ count: number }>(FOREIGN, [organizations.map(({ code }) => code)]);
    if (foreign && foreign.count > 0) throw demoErrors.districtNotEmpty({ count: foreign.count });
    const load = (resource: OrganizationSpreadsheet | MemberSpreadsheet, what: Text, rows: readonly Record<string, string>[]) =>
      this.load(resource, rows, context, (done) => onProgress(what, done, rows.length));
    await load(this.organizations, STAGES.organizations, organizations);
    await load(this.members, STAGES.members, members);
    await this.offices.make(context);
    return this.accounts.make();
  }

  /** The way a file goes, and as patiently: the same rows again change nothing. */
  private async load(resource: OrganizationSpreadsheet | MemberSpreadsheet, cells: readonly Record<string, string>[], context: RequestContext, onProgress: (done: number) => void): Promise<void> {
    onProgress(0);
    const rows = cells.map((values, index): ImportRow => ({ row: index + 2, values }));
    const { errors } = await this.work.run(context, (tx) => resource.importRows(rows, context, tx, { skipBadRows: false, onProgress }), FILE_LIMITS);
    if (errors.length > 0) throw new Error(`the demo district is not valid: ${JSON.stringify(errors.slice(0, 3))}`);
    await renewStatistics(this.database, resource.tables);
  }
}
