import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { ChannelAccount, ChannelAccountQuery, CreateChannelAccount, UpdateChannelAccount } from './channel-account.dto.js';
import { channelAccountErrors } from './channel-account.errors.js';
import { ChannelAccountService } from './channel-account.service.js';

const { channelAccount } = basePermissions;
const MALFORMED = Object.values(channelAccountErrors);

/** Accounts of outside channels. */
@Controller('channel-accounts')
export class ChannelAccountController {
  constructor(private readonly accounts: ChannelAccountService) {}

  @Get()
  @Requires(channelAccount.read)
  @Endpoint({ summary: { zh: '渠道账号列表', en: 'List channel accounts' }, returns: pageOf(ChannelAccount) })
  list(@Ctx() context: RequestContext, @Query() query: ChannelAccountQuery): Promise<Page<ChannelAccount>> {
    return this.accounts.list(context, query);
  }

  @Post()
  @Requires(channelAccount.manage)
  @Endpoint({ summary: { zh: '登记渠道账号', en: 'Add a channel account' }, returns: ChannelAccount, creates: true, errors: [requestErrors.notFound, ...MALFORMED] })
  create(@Ctx() context: RequestContext, @Body() input: CreateChannelAccount): Promise<ChannelAccount> {
    return this.accounts.create(context, input);
  }

  @Get(':id')
  @Requires(channelAccount.read)
  @Endpoint({ summary: { zh: '一个渠道账号', en: 'One channel account' }, returns: ChannelAccount, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<ChannelAccount> {
    return this.accounts.get(context, id);
  }

  @Patch(':id')
  @Requires(channelAccount.manage)
  @Endpoint({
    summary: { zh: '修改渠道账号', en: 'Change a channel account' },
    returns: ChannelAccount,
    errors: [requestErrors.notFound, requestErrors.stale, ...MALFORMED],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateChannelAccount): Promise<ChannelAccount> {
    return this.accounts.update(context, id, input);
  }

  @Delete(':id')
  @Requires(channelAccount.manage)
  @Endpoint({ summary: { zh: '删除渠道账号', en: 'Remove a channel account' }, errors: [requestErrors.notFound, requestErrors.stale] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.accounts.remove(context, id);
  }
}
