import { Injectable } from '@nestjs/common';
import { contextWith, defineScopedSql, type RequestContext, ScopeTree, scopeBy, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { ManagedAccounts } from '../identity/account/managed-accounts.js';
import { identityErrors } from '../identity/identity.errors.js';
import type { AccountMember } from './account-member.dto.js';
import { accountMemberErrors } from './account-member.errors.js';
import { AccountMembers } from './account-members.js';

const MEMBER = defineScopedSql({
  name: 'base.member_to_link',
  scope: scopeBy.managed('m.organization_id'),
  text: 'SELECT m.id FROM base_members m WHERE m.id = $1 AND m.erased_at IS NULL AND {{scope}} FOR SHARE OF m',
});

/** Says which account is whose. */
@Injectable()
export class AccountMemberService {
  constructor(
    private readonly accounts: ManagedAccounts,
    private readonly links: AccountMembers,
    private readonly tree: ScopeTree,
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
      const { organizationId } = await this.accounts.lock(tx, context, accountId);
      if (memberId !== null) await this.requireReadable(tx, context, memberId);
      if (!(await this.links.link(tx, accountId, memberId))) throw accountMemberErrors.memberHasAccount();
      tx.audit({ action: 'base.account.link_member', targetKind: 'account', targetId: accountId, organizationId, fields: [`member:${memberId ?? 'none'}`] });
      return { memberId };
    });
  }

  private async requireReadable(tx: WorkTransaction, context: RequestContext, id: string): Promise<void> {
    const { scope } = contextWith(this.tree, context, basePermissions.member.reveal.key);
    const { text, params } = MEMBER.build(scope, [id]);
    if (!(await tx.one(text, params))) throw accountMemberErrors.memberNotFound({ id });
  }
}
