import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, type WorkTransaction } from '../../../../src/index.js';
import { GrantRepository } from '../grant/grant.repository.js';
import { GrantRules } from '../grant/grant-rules.js';
import type { AccountDetails } from './account.dto.js';
import { AccountRepository } from './account.repository.js';

/** The one way to an account that somebody else is to change. */
@Injectable()
export class ManagedAccounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly grants: GrantRepository,
    private readonly rules: GrantRules,
  ) {}

  /**
   * The account, locked, if the caller manages it and it has no right that he has not. The lock also keeps its
   * grants: they are given and taken under it.
   * @throws Problem 404 out of scope, 403 `base.account_has_more_rights`
   */
  async lock(tx: WorkTransaction, { principal, scope }: RequestContext, id: string): Promise<AccountDetails> {
    const account = await this.accounts.lock(tx, scope, id);
    if (!account) throw requestErrors.notFound();
    this.rules.requireMayAdminister(principal, await this.grants.heldBy(tx, id));
    return account;
  }
}
