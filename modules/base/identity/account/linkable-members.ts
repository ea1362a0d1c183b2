import { Injectable } from '@nestjs/common';
import { contextWith, defineScopedSql, type RequestContext, ScopeTree, scopeBy, type WorkTransaction } from '../../../../src/index.js';
import { basePermissions } from '../../base.permissions.js';
import { accountMemberErrors } from './account-member.errors.js';

/** Locked, so that of two accounts for one member the second finds the first. */
const MEMBER = defineScopedSql({
  name: 'base.member_to_link',
  scope: scopeBy.managed('m.organization_id'),
  text: 'SELECT m.id FROM base_members m WHERE m.id = $1 AND m.erased_at IS NULL AND {{scope}} FOR NO KEY UPDATE OF m',
});

/** The members whose account somebody may say an account is. */
@Injectable()
export class LinkableMembers {
  constructor(private readonly tree: ScopeTree) {}

  /**
   * Who has the account can read all that is kept about the member, so it takes the right to reveal it.
   * @throws Problem 404 `base.member_not_found`
   */
  async require(tx: WorkTransaction, context: RequestContext, id: string): Promise<void> {
    const { scope } = contextWith(this.tree, context, basePermissions.member.reveal.key);
    const { text, params } = MEMBER.build(scope, [id]);
    if (!(await tx.one(text, params))) throw accountMemberErrors.memberNotFound({ id });
  }
}
