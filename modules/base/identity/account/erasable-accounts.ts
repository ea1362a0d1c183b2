import { Injectable } from '@nestjs/common';
import type { RequestContext, WorkTransaction } from '../../../../src/index.js';
import { GrantRepository } from '../grant/grant.repository.js';
import { GrantRules } from '../grant/grant-rules.js';
import { SystemAdministrators } from '../grant/system-administrators.js';
import { identityErrors } from '../identity.errors.js';

/** Whose account may go with the person it belongs to. */
@Injectable()
export class ErasableAccounts {
  constructor(
    private readonly grants: GrantRepository,
    private readonly rules: GrantRules,
    private readonly administrators: SystemAdministrators,
  ) {}

  /**
   * Before an account is erased, wherever it is kept: nobody erases himself, one with more rights, or the last
   * system administrator.
   * @throws Problem 409 `base.own_account`, `base.last_system_administrator`, 403 `base.account_has_more_rights`
   */
  async require(tx: WorkTransaction, { principal }: RequestContext, accountId: string): Promise<void> {
    if (principal.accountId === accountId) throw identityErrors.ownAccount();
    await this.administrators.lock(tx);
    this.rules.requireMayAdminister(principal, await this.grants.heldBy(tx, accountId));
    await this.administrators.requireAnother(tx, accountId);
  }
}
