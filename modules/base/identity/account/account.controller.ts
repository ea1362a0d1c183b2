import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../../src/index.js';
import { basePermissions } from '../../base.permissions.js';
import { identityErrors } from '../identity.errors.js';
import { AccountCustodyService } from './account-custody.service.js';
import { AccountDetails, AccountQuery, AccountWithPassword, CreateAccount, ResetPassword, UpdateAccount } from './account.dto.js';
import { accountMemberErrors } from './account-member.errors.js';
import { AccountService } from './account.service.js';

const { account } = basePermissions;

/** The accounts that people sign in with. */
@Controller('accounts')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly custody: AccountCustodyService,
  ) {}

  @Get()
  @Requires(account.read)
  @Endpoint({ summary: { zh: '账号列表', en: 'List accounts' }, returns: pageOf(AccountDetails) })
  list(@Ctx() context: RequestContext, @Query() query: AccountQuery): Promise<Page<AccountDetails>> {
    return this.accounts.list(context, query);
  }

  @Post()
  @Requires(account.create)
  @Endpoint({
    summary: { zh: '新建账号', en: 'Make an account' },
    returns: AccountWithPassword,
    creates: true,
    errors: [identityErrors.usernameTaken, accountMemberErrors.memberNotFound, accountMemberErrors.memberHasAccount, requestErrors.busy],
  })
  create(@Ctx() context: RequestContext, @Body() body: CreateAccount): Promise<AccountWithPassword> {
    return this.accounts.create(context, body);
  }

  @Get(':id')
  @Requires(account.read)
  @Endpoint({ summary: { zh: '一个账号', en: 'One account' }, returns: AccountDetails, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<AccountDetails> {
    return this.accounts.get(context, id);
  }

  @Patch(':id')
  @Requires(account.update)
  @Endpoint({
    summary: { zh: '修改账号', en: 'Change an account' },
    returns: AccountDetails,
    errors: [requestErrors.notFound, requestErrors.stale, identityErrors.accountHasMoreRights],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() body: UpdateAccount): Promise<AccountDetails> {
    return this.accounts.update(context, id, body);
  }

  @Post(':id/suspend')
  @Requires(account.update)
  @Endpoint({
    summary: { zh: '停用账号，并结束其全部会话', en: 'Suspend an account and end its sessions' },
    returns: AccountDetails,
    errors: [requestErrors.notFound, identityErrors.accountHasMoreRights, identityErrors.ownAccount, identityErrors.lastSystemAdministrator],
  })
  suspend(@Ctx() context: RequestContext, @IdParam() id: string): Promise<AccountDetails> {
    return this.custody.suspend(context, id);
  }

  @Post(':id/resume')
  @Requires(account.update)
  @Endpoint({
    summary: { zh: '恢复账号', en: 'Resume an account' },
    returns: AccountDetails,
    errors: [requestErrors.notFound, identityErrors.accountHasMoreRights, identityErrors.ownAccount],
  })
  resume(@Ctx() context: RequestContext, @IdParam() id: string): Promise<AccountDetails> {
    return this.custody.resume(context, id);
  }

  @Post(':id/reset-password')
  @Requires(account.resetPassword)
  @Endpoint({
    summary: { zh: '重置密码，并结束其全部会话', en: 'Reset a password and end the sessions of the account' },
    returns: AccountWithPassword,
    errors: [requestErrors.notFound, identityErrors.accountHasMoreRights, identityErrors.ownAccount, requestErrors.busy],
  })
  resetPassword(@Ctx() context: RequestContext, @IdParam() id: string, @Body() body: ResetPassword): Promise<AccountWithPassword> {
    return this.custody.resetPassword(context, id, body);
  }
}
