import { Module } from '@nestjs/common';
import { defineModuleBody, joinParts } from '../../src/index.js';
import { AccountMemberModule } from './account-member/account-member.module.js';
import { accountMemberPart } from './account-member/account-member.part.js';
import { MemberDirectoryModule } from './account-member/member-directory.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { calendarPart } from './calendar/calendar.part.js';
import { ChannelAccountModule } from './channel-account/channel-account.module.js';
import { channelAccountPart } from './channel-account/channel-account.part.js';
import { CodeSystemModule } from './code-system/code-system.module.js';
import { codeSystemPart } from './code-system/code-system.part.js';
import { DemoModule } from './demo/demo.module.js';
import { DemoDistrict } from './demo/demo-district.js';
import { demoPart } from './demo/demo.part.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { exchangePart } from './exchange/exchange.part.js';
import { IdentityModule } from './identity/identity.module.js';
import { identityPart } from './identity/identity.part.js';
import { MeModule } from './me/me.module.js';
import { MemberModule } from './member/member.module.js';
import { memberPart } from './member/member.part.js';
import { MemberMovesModule } from './member/member-moves.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { notificationPart } from './notification/notification.part.js';
import { OrganizationModule } from './organization/organization.module.js';
import { organizationPart } from './organization/organization.part.js';
import { OrganizationActModule } from './organization-act/organization-act.module.js';
import { organizationActPart } from './organization-act/organization-act.part.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { personalDataPart } from './personal-data/personal-data.part.js';
import { PostModule } from './post/post.module.js';
import { postPart } from './post/post.part.js';
import { RuleModule } from './rule/rule.module.js';
import { rulePart } from './rule/rule.part.js';
import { SearchModule } from './search/search.module.js';
import { searchPart } from './search/search.part.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { statisticsPart } from './statistics/statistics.part.js';
import { TransferModule } from './transfer/transfer.module.js';
import { transferPart } from './transfer/transfer.part.js';
import { TermModule } from './term/term.module.js';
import { termPart } from './term/term.part.js';

/** What every other module stands on. */
@Module({
  imports: [
    RuleModule,
    CodeSystemModule,
    CalendarModule,
    OrganizationModule,
    MemberModule,
    MemberMovesModule,
    ExchangeModule,
    IdentityModule,
    AccountMemberModule,
    MemberDirectoryModule,
    NotificationModule,
    OrganizationActModule,
    TransferModule,
    TermModule,
    PostModule,
    ChannelAccountModule,
    SearchModule,
    StatisticsModule,
    PersonalDataModule,
    MeModule,
    DemoModule,
  ],
  exports: [RuleModule, CodeSystemModule, CalendarModule, OrganizationModule, IdentityModule, ChannelAccountModule],
})
export class BaseModule {}

export default defineModuleBody({
  nest: BaseModule,
  demo: DemoDistrict,
  conformance: () => import('./conformance/base.conformance.js'),
  ...joinParts(
    rulePart,
    codeSystemPart,
    calendarPart,
    organizationPart,
    memberPart,
    exchangePart,
    identityPart,
    accountMemberPart,
    notificationPart,
    organizationActPart,
    transferPart,
    termPart,
    postPart,
    channelAccountPart,
    searchPart,
    statisticsPart,
    personalDataPart,
    demoPart,
  ),
});
