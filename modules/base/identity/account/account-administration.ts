import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type BuiltInRole,
  Database,
  ManagedScope,
  normaliseIdentifier,
  type Principal,
  type RequestContext,
  requestErrors,
  ScopeTree,
  UnitOfWork,
} from '../../../../src/index.js';
import { GrantService } from '../grant/grant.service.js';
import { RoleCatalogue } from '../role/role-catalogue.js';
import { RoleRepository } from '../role/role.repository.js';
import { AccountCustodyService } from './account-custody.service.js';
import { AccountPasswords } from './account-passwords.js';
import { AccountRepository } from './account.repository.js';
import type { AccountDetails } from './account.dto.js';
import { AccountService } from './account.service.js';

/** An account that the operator wants. */
export interface OperatorAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: BuiltInRole;
  /** The code of the organisation where it is kept and has the role. */
  readonly organizationCode: string;
  /** Left out: one is made, to be printed once. */
  readonly password?: string;
}

const PAGE = 100;
const BY_CODE = 'SELECT id FROM base_organizations WHERE code = $1';

/**
 * What the operator of the server does with accounts from the command line: by the same services and rules
 * as over HTTP, as a service with every right at the root.
 */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly accounts: AccountService,
    private readonly custody: AccountCustodyService,
    private readonly grants: GrantService,
    private readonly repository: AccountRepository,
    private readonly roles: RoleRepository,
    private readonly catalogue: RoleCatalogue,
    private readonly passwords: AccountPasswords,
    private readonly tree: ScopeTree,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Makes an account with a built-in role.
   * @param service who the audit log names, as `service:<service>`
   * @returns the password made for it; null where one was given
   * @throws Problem 404 for an unknown organisation, 409 `base.username_taken`, 400 for a weak password
   */
  async create(service: string, { role, organizationCode, ...input }: OperatorAccount): Promise<string | null> {
    const context = await this.contextOf(service);
    const organization = await this.database.one<{ id: string }>(BY_CODE, [organizationCode]);
    if (!organization) throw requestErrors.notFound();
    const organizationId = organization.id;
    const chosen = await this.passwords.choose(input.password, input.username);
    await this.work.run(context, async (tx) => {
      const accountId = await this.accounts.insert(tx, context, { ...input, organizationId }, chosen);
      const roleId = await this.roles.idOfKey(tx, role);
      if (roleId === null) throw requestErrors.notFound();
      await this.grants.give(tx, context, { accountId, roleId, organizationId });
    });
    return chosen.generated;
  }

  /** Gives an account a new password and removes its second factor. @returns the password, to be printed once */
  async resetPassword(service: string, username: string): Promise<string | null> {
    const context = await this.contextOf(service);
    const { initialPassword } = await this.custody.resetPassword(context, await this.idOf(username), { removeTotp: true });
    return initialPassword;
  }

  async suspend(service: string, username: string): Promise<void> {
    await this.custody.suspend(await this.contextOf(service), await this.idOf(username));
  }

  async resume(service: string, username: string): Promise<void> {
    await this.custody.resume(await this.contextOf(service), await this.idOf(username));
  }

  /** Every account, in order of user name. */
  async list(service: string): Promise<AccountDetails[]> {
    const context = await this.contextOf(service);
    const all: AccountDetails[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<AccountService['list']>> = await this.accounts.list(context, { limit: PAGE, ...(cursor !== null && { cursor }) });
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return all;
  }

  private async idOf(username: string): Promise<string> {
    const account = await this.repository.credentialsOf(normaliseIdentifier(username));
    if (!account) throw requestErrors.notFound();
    return account.id;
  }

  private async contextOf(service: string): Promise<RequestContext> {
    const root = await this.tree.root();
    if (!root) throw requestErrors.notFound();
    const key = `service:${service}`;
    const grants = [{ ...root, ...this.catalogue.systemAdministrator }];
    const principal: Principal = { kind: 'service', key, accountId: null, sessionId: null, home: null, grants, duty: null };
    const scope = new ManagedScope(this.tree, [root.node]);
    return { requestId: randomUUID(), language: 'zh', principal, acting: root, scope, idempotency: null, ifMatch: null };
  }
}
