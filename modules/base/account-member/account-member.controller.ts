import { Body, Controller, Put } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { identityErrors } from '../identity/identity.errors.js';
import { AccountMember } from './account-member.dto.js';
import { accountMemberErrors } from '../identity/account/account-member.errors.js';
import { AccountMemberService } from './account-member.service.js';

/** Whose account it is. */
@Controller('accounts')
export class AccountMemberController {
  constructor(private readonly links: AccountMemberService) {}

  @Put(':id/member')
  @Requires(basePermissions.account.update)
  @Endpoint({
    summary: { zh: '把账号与党员关联', en: 'Say which member an account belongs to' },
    returns: AccountMember,
    errors: [
      accountMemberErrors.memberNotFound,
      accountMemberErrors.memberHasAccount,
      identityErrors.ownAccount,
      identityErrors.accountHasMoreRights,
      requestErrors.notFound,
      requestErrors.stale,
    ],
  })
  link(@Ctx() context: RequestContext, @IdParam() id: string, @Body() body: AccountMember): Promise<AccountMember> {
    return this.links.link(context, id, body);
  }
}
