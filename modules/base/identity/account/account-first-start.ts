import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { FirstStart, type FirstStartOptions, type Language, type PrintedAccount, Problem, render, StartupError, UnitOfWork, type WorkTransaction } from '../../../../src/index.js';
import { type Root, RootOrganization } from '../../organization/root-organization.js';
import { grantNote } from '../grant/grant-note.js';
import { GrantRepository } from '../grant/grant.repository.js';
import { SYSTEM_ADMINISTRATOR } from '../role/built-in-roles.js';
import { RoleRepository } from '../role/role.repository.js';
import { AccountPasswords, type ChosenPassword } from './account-passwords.js';
import { AccountRepository } from './account.repository.js';

const SERVICE = 'first-start';
const USERNAME = 'admin';
const DISPLAY_NAME = '系统管理员';
/** No two instances that start at once both make the first account. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('base.first_start'))`;
const ANY_ACCOUNT = 'SELECT EXISTS (SELECT 1 FROM base_accounts) AS present';

/** Makes the root organisation, the built-in roles and the account `admin`; what is there already stays as it is. */
@Injectable()
export class AccountFirstStart extends FirstStart {
  constructor(
    private readonly root: RootOrganization,
    private readonly roles: RoleRepository,
    private readonly accounts: AccountRepository,
    private readonly grants: GrantRepository,
    private readonly passwords: AccountPasswords,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  /** @throws StartupError `base.admin_password_refused` */
  async run({ root, adminPassword }: FirstStartOptions): Promise<readonly PrintedAccount[]> {
    return this.work.runAsService(SERVICE, async (tx) => {
      await tx.query(LOCK);
      const top = await this.root.ensure(root, tx);
      await this.roles.ensureBuiltIn(tx);
      if ((await tx.one<{ present: boolean }>(ANY_ACCOUNT))?.present) return [];
      const chosen = await this.choose(adminPassword);
      await this.makeAdministrator(tx, top, chosen);
      return [{ username: USERNAME, password: chosen.generated }];
    });
  }

  private async choose(given: string | null): Promise<ChosenPassword> {
    try {
      return await this.passwords.choose(given ?? undefined, USERNAME);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const faults = (language: Language) => (error.extras.errors ?? []).map(({ message, values }) => render(message, language, values)).join(' ');
      const text = { zh: `ZHIBU_ADMIN_PASSWORD 不能使用。${faults('zh')}`, en: `ZHIBU_ADMIN_PASSWORD cannot be used. ${faults('en')}` };
      throw new StartupError('base.admin_password_refused', text, { cause: error });
    }
  }

  private async makeAdministrator(tx: WorkTransaction, { organizationId }: Root, { hash, generated }: ChosenPassword): Promise<void> {
    const id = uuidv7();
    const account = { id, username: USERNAME, displayName: DISPLAY_NAME, organizationId };
    await this.accounts.insert(tx, { ...account, passwordHash: hash, mustChangePassword: generated !== null });
    const roleId = await this.roles.idOfKey(tx, SYSTEM_ADMINISTRATOR);
    if (roleId === null) throw new Error('the built-in roles were not made');
    await this.grants.insert(tx, { id: uuidv7(), accountId: id, roleId, organizationId, grantedBy: `service:${SERVICE}` });
    tx.audit({ action: 'base.account.create', targetKind: 'account', targetId: id, organizationId });
    tx.audit(grantNote('give', { accountId: id, organizationId, roleKey: SYSTEM_ADMINISTRATOR }));
  }
}
