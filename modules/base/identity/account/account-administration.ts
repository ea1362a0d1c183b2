import { Injectable } from '@nestjs/common';
import {
  AccountAdministrator,
  type AccountSummary,
  normaliseIdentifier,
  type OperatorAccount,
  type PrintedAccount,
  type RequestContext,
  requestErrors,
  ScopeTree,
  serviceContext,
  UnitOfWork,
} from '../../../../src/index.js';
import { GrantService } from '../grant/grant.service.js';
import { RoleCatalogue } from '../role/role-catalogue.js';
import { RoleRepository } from '../role/role.repository.js';
import { AccountCustodyService } from './account-custody.service.js';
import { AccountPasswords } from './account-passwords.js';
import { AccountRepository } from './account.repository.js';
import { AccountService } from './account.service.js';

const PAGE = 100;
/** Who the audit log names. */
const SERVICE = 'cli';

/**
 * What the operator of the server does with accounts from the command line: by the same services and rules
 * as over HTTP, as a service with every right at the root.
 */
@Injectable()
export class AccountAdministration extends AccountAdministrator {
  constructor(
    private readonly accounts: AccountService,
    private readonly custody: AccountCustodyService,
    private readonly grants: GrantService,
    private readonly repository: AccountRepository,
    private readonly roles: RoleRepository,
    private readonly catalogue: RoleCatalogue,
    private readonly passwords: AccountPasswords,
    private readonly tree: ScopeTree,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  async create({ name, organizationCode, password, roleKey, username }: OperatorAccount): Promise<PrintedAccount> {
    const context = await this.context();
    const organization = await this.tree.findByCode(organizationCode);
    if (!organization) throw requestErrors.notFound();
    const { organizationId } = organization;
    const chosen = await this.passwords.choose(password, username);
    await this.work.run(context, async (tx) => {
      const accountId = await this.accounts.insert(tx, context, { username, displayName: name, organizationId }, chosen);
      const roleId = await this.roles.idOfKey(tx, roleKey);
      if (roleId === null) throw requestErrors.notFound();
      await this.grants.give(tx, context, { accountId, roleId, organizationId });
    });
    return { username: normaliseIdentifier(username), password: chosen.generated };
  }

  /** Removes the second factor too: whoever asks the operator may have lost both. */
  async resetPassword(username: string): Promise<PrintedAccount> {
    const account = await this.accountOf(username);
    const { initialPassword } = await this.custody.resetPassword(await this.context(), account.id, { removeTotp: true });
    return { username: normaliseIdentifier(username), password: initialPassword };
  }

  async suspend(username: string): Promise<void> {
    await this.custody.suspend(await this.context(), (await this.accountOf(username)).id);
  }

  async resume(username: string): Promise<void> {
    await this.custody.resume(await this.context(), (await this.accountOf(username)).id);
  }

  async list(): Promise<AccountSummary[]> {
    const context = await this.context();
    const all: AccountSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<AccountService['list']>> = await this.accounts.list(context, { limit: PAGE, ...(cursor !== null && { cursor }) });
      all.push(...page.items.map(({ displayName, status, username }) => ({ username, name: displayName, status })));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return all;
  }

  private async accountOf(username: string): Promise<{ id: string }> {
    const account = await this.repository.credentialsOf(normaliseIdentifier(username));
    if (!account) throw requestErrors.notFound();
    return account;
  }

  private async context(): Promise<RequestContext> {
    const context = await serviceContext(this.tree, { name: SERVICE, rights: this.catalogue.systemAdministrator, acting: null });
    if (!context) throw requestErrors.notFound();
    return context;
  }
}
