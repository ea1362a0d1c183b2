import { Injectable } from '@nestjs/common';
import {
  AccountAdministrator,
  type DemoData,
  type ImportRow,
  type PrintedAccount,
  readableSecret,
  type RequestContext,
  UnitOfWork,
} from '../../../src/index.js';
import { OrganizationImport } from '../organization/organization-import.js';

type Town = readonly [code: string, name: string, type: string, villages: readonly string[]];

const TOWNS: readonly Town[] = [
  ['DEMO01', '城关街道党工委', 'workingCommittee', ['东门社区', '西门社区', '南关社区', '北苑社区']],
  ['DEMO02', '东山镇党委', 'committee', ['东山村', '石桥村', '柳林村', '河湾村', '上营村']],
  ['DEMO03', '西河镇党委', 'committee', ['西河村', '杨家村', '双井村', '青石村']],
];

/** One account for each role: user name, name, role, and the organisation it is for. */
const ACCOUNTS = [
  ['demo.county', '县委组织部', 'organizationAdministrator', 'ROOT'],
  ['demo.auditor', '审计员', 'auditor', 'ROOT'],
  ['demo.town', '东山镇党委书记', 'branchSecretary', 'DEMO02'],
  ['demo.secretary', '东山村党支部书记', 'branchSecretary', 'DEMO02001'],
  ['demo.member', '东山村党员', 'member', 'DEMO02001'],
] as const;

/** A small district to look around in: a county, three towns, thirteen branches, and an account for each role. */
@Injectable()
export class DemoDistrict implements DemoData {
  constructor(
    private readonly organizations: OrganizationImport,
    private readonly accounts: AccountAdministrator,
    private readonly work: UnitOfWork,
  ) {}

  async seed(context: RequestContext): Promise<readonly PrintedAccount[]> {
    const rows = TOWNS.flatMap(rowsOf).map((values, index): ImportRow => ({ row: index + 2, values }));
    const { errors } = await this.work.run(context, (tx) => this.organizations.importRows(rows, context, tx, { skipBadRows: false, onProgress: () => undefined }));
    if (errors.length > 0) throw new Error(`the demo district is not valid: ${JSON.stringify(errors)}`);
    const made: PrintedAccount[] = [];
    for (const [username, name, roleKey, organizationCode] of ACCOUNTS) {
      const password = readableSecret();
      await this.accounts.create({ username, name, roleKey, organizationCode, password });
      made.push({ username, password });
    }
    return made;
  }
}

function rowsOf([code, name, type, villages]: Town): Record<string, string>[] {
  const branches = villages.map((village, index) => ({
    code: `${code}${String(index + 1).padStart(3, '0')}`,
    name: `${village}党支部`,
    type: 'branch',
    parentCode: code,
    foundedOn: '1998-07-01',
  }));
  return [{ code, name, type, foundedOn: '1984-03-01' }, ...branches];
}
