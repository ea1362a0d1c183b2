import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../../src/index.js';
import { accountMemberErrors } from '../identity/account/account-member.errors.js';
import { LinkableMembers } from '../identity/account/linkable-members.js';
import { ManagedAccounts } from '../identity/account/managed-accounts.js';
import { identityErrors } from '../identity/identity.errors.js';
import { PrincipalChanges } from '../identity/session/principal-changes.js';
import type { AccountMember } from './account-member.dto.js';
import { AccountMembers } from './account-members.js';

/** Says which account is whose. */
@Injectable()
export class AccountMemberService {
  constructor(
    private readonly accounts: ManagedAccounts,
    private readonly links: AccountMembers,
    private readonly members: LinkableMembers,
    private readonly changes: PrincipalChanges,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Links an account to a member, or to none. Who has the account can read all that is kept about the member,
   * so it takes the right to reveal it, and nobody links himself.
   * @throws Problem 404 `base.member_not_found`, 409 `base.member_has_account`, and those of `ManagedAccounts.lock`
   */
  link(context: RequestContext, accountId: string, { memberId }: AccountMember): Promise<AccountMember> {
    if (context.principal.accountId === accountId) throw identityErrors.ownAccount();
    return this.work.run(context, async (tx) => {
      const { organizationId, version } = await this.accounts.lock(tx, context, accountId);
      context.ifMatch?.require(version);
      if (memberId !== null) await this.members.require(tx, context, memberId);
      if (!(await this.links.link(tx, accountId, memberId))) throw accountMemberErrors.memberHasAccount();
      await this.changes.ofAccount(tx, accountId);
      tx.audit({ action: 'base.account.link_member', targetKind: 'account', targetId: accountId, organizationId, fields: [`member:${memberId ?? 'none'}`] });
      return { memberId };
    });
  }
}
