import { Global, Module } from '@nestjs/common';
import { ChannelAccountController } from './channel-account.controller.js';
import { ChannelAccountRepository } from './channel-account.repository.js';
import { ChannelAccountService } from './channel-account.service.js';
import { ChannelAccounts } from './channel-accounts.js';
import { ChannelVault } from './channel-vault.js';

/** Accounts of outside channels. Global for its port alone: every module may send by them. */
@Global()
@Module({
  controllers: [ChannelAccountController],
  providers: [ChannelAccountRepository, ChannelAccountService, ChannelAccounts, ChannelVault],
  exports: [ChannelAccounts],
})
export class ChannelAccountModule {}
