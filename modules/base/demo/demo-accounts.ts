import { Injectable } from '@nestjs/common';
import { AccountAdministrator, Database, type PrintedAccount, readableSecret } from '../../../src/index.js';
import { AccountMembers } from '../account-member/account-members.js';
import { DEMO_TOWN } from './demo-organizations.js';
import { GOLDEN_BRANCH } from './golden-branch.js';

/** An account of the demo, and whose it is. */
interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly roleKey: string;
  readonly organizationCode: string;
  /** The member of the branch made by hand whose account it is. */
  readonly member?: string;
}

/** One account for each role besides the first administrator's. */
const ACCOUNTS: readonly DemoAccount[] = [
  { username: 'demo.county', name: '县委组织部', roleKey: 'organizationAdministrator', organizationCode: 'ROOT' },
  { username: 'demo.auditor', name: '审计员', roleKey: 'auditor', organizationCode: 'ROOT' },
  { username: 'demo.town', name: '东山镇党委', roleKey: 'organizationAdministrator', organizationCode: DEMO_TOWN },
  { username: 'demo.secretary', name: '赵国梁', roleKey: 'branchSecretary', organizationCode: GOLDEN_BRANCH.code, member: '赵国梁' },
  { username: 'demo.member', name: '马晓东', roleKey: 'member', organizationCode: GOLDEN_BRANCH.code, member: '马晓东' },
];

const ACCOUNT_ID = 'SELECT id FROM base_accounts WHERE username = $1';
const ROOT_CODE = 'SELECT code FROM base_organizations WHERE parent_id IS NULL';
const MEMBER_ID = `
  SELECT m.id FROM base_members m JOIN base_organizations o ON o.id = m.organization_id
  WHERE o.code = $1 AND m.name = $2`;

/** Makes the accounts of the demo district, those that are not there yet. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly accounts: AccountAdministrator,
    private readonly links: AccountMembers,
    private readonly database: Database,
  ) {}

  async make(): Promise<PrintedAccount[]> {
    const made: PrintedAccount[] = [];
    for (const account of ACCOUNTS) {
      if (await this.idOf(account)) continue;
      made.push(await this.open(account));
    }
    return made;
  }

  private async open({ member, ...account }: DemoAccount): Promise<PrintedAccount> {
    const password = readableSecret();
    const organizationCode = account.organizationCode === 'ROOT' ? await this.rootCode() : account.organizationCode;
    await this.accounts.create({ ...account, organizationCode, password });
    const id = await this.idOf(account);
    const person = member && (await this.database.one<{ id: string }>(MEMBER_ID, [account.organizationCode, member]));
    if (id && person) await this.links.link(this.database, id, person.id);
    return { username: account.username, password };
  }

  private async idOf({ username }: Pick<DemoAccount, 'username'>): Promise<string | undefined> {
    return (await this.database.one<{ id: string }>(ACCOUNT_ID, [username]))?.id;
  }

  private async rootCode(): Promise<string> {
    return (await this.database.one<{ code: string }>(ROOT_CODE))?.code ?? '';
  }
}
