import { Module } from '@nestjs/common';
import { ChannelAccountController } from './channel-account.controller.js';
import { ChannelAccountRepository } from './channel-account.repository.js';
import { ChannelAccountService } from './channel-account.service.js';
import { ChannelAccounts } from './channel-accounts.js';
import { ChannelVault } from './channel-vault.js';

/** Accounts of outside channels. */
@Module({
  controllers: [ChannelAccountController],
  providers: [ChannelAccountRepository, ChannelAccountService, ChannelAccounts, ChannelVault],
  exports: [ChannelAccounts],
})
export class ChannelAccountModule {}
