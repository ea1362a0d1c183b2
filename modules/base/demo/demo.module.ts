import { Module } from '@nestjs/common';
import { AccountMemberModule } from '../account-member/account-member.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { PostModule } from '../post/post.module.js';
import { TermModule } from '../term/term.module.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoDistrict } from './demo-district.js';
import { DemoOffices } from './demo-offices.js';

/** The base platform's part of the demo district. */
@Module({
  imports: [OrganizationModule, ExchangeModule, TermModule, PostModule, IdentityModule, AccountMemberModule],
  providers: [DemoDistrict, DemoOffices, DemoAccounts],
})
export class DemoModule {}
