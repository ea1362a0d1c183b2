import { Module } from '@nestjs/common';
import { AccountAdministrator, defineModuleBody, FirstStart, Principals, ScopeTree } from '../../src/index.js';
import { AccountMemberModule } from './account-member/account-member.module.js';
import { accountMemberErrors } from './identity/account/account-member.errors.js';
import { CalendarDayEntity, CalendarYearEntity } from './calendar/calendar.entity.js';
import { calendarErrors } from './calendar/calendar.errors.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { workingDaysRule } from './calendar/calendar.rules.js';
import { CodeEntity, CodeSystemEntity } from './code-system/code-system.entity.js';
import { codeSystemErrors } from './code-system/code-system.errors.js';
import { CodeSystemModule } from './code-system/code-system.module.js';
import { standardCodeSystems } from './code-system/standard-code-systems.js';
import { DemoModule } from './demo/demo.module.js';
import { DemoDistrict } from './demo/demo-district.js';
import { Account } from './identity/account/account.entity.js';
import { AccountAdministration } from './identity/account/account-administration.js';
import { AccountFirstStart } from './identity/account/account-first-start.js';
import { AccountPersonalData } from './identity/account/account-personal-data.js';
import { Grant } from './identity/grant/grant.entity.js';
import { identityErrors } from './identity/identity.errors.js';
import { IdentityModule } from './identity/identity.module.js';
import { baseRoleDefaults } from './identity/identity.role-defaults.js';
import { Role } from './identity/role/role.entity.js';
import { AccountPrincipals } from './identity/session/account-principals.js';
import { Session } from './identity/session/session.entity.js';
import { memberCodeSystems } from './member/member.codes.js';
import { MemberActEntity, MemberStateEntity } from './member/member-history.entity.js';
import { MeModule } from './me/me.module.js';
import { MemberEntity } from './member/member.entity.js';
import { NotificationEntity, NotificationMuteEntity } from './notification/notification.entity.js';
import { notificationErrors } from './notification/notification.errors.js';
import { NotificationModule } from './notification/notification.module.js';
import { NotificationPersonalData } from './notification/notification-personal-data.js';
import { RemoveReadNotificationsJob } from './notification/remove-read-notifications.job.js';
import { memberErrors } from './member/member.errors.js';
import { memberErased, memberRegistered, memberStageChanged, memberStatusChanged } from './member/member.events.js';
import { MemberModule } from './member/member.module.js';
import { MemberPersonalData } from './member/member-personal-data.js';
import { memberRules } from './member/member.rules.js';
import { memberMoveErrors } from './member/member-moves.errors.js';
import { memberMoved } from './member/member-moves.events.js';
import { MemberMovesModule } from './member/member-moves.module.js';
import { actErrors } from './organization/act.errors.js';
import { importErrors } from './organization/import.errors.js';
import { organizationCodeSystems } from './organization/organization.codes.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { organizationErrors } from './organization/organization.errors.js';
import { organizationCreated } from './organization/organization.events.js';
import { OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity } from './organization/organization-history.entity.js';
import { OrganizationModule } from './organization/organization.module.js';
import { OrganizationSpreadsheet } from './organization/organization-spreadsheet.js';
import { OrganizationTree } from './organization/organization-tree.js';
import { ruleErrors } from './rule/rule.errors.js';
import { organizationRules } from './organization/organization.rules.js';
import { organizationActErrors } from './organization-act/organization-act.errors.js';
import { organizationActEvents } from './organization-act/organization-act.events.js';
import { OrganizationActModule } from './organization-act/organization-act.module.js';
import { DissolutionVeto } from './organization-act/dissolution-veto.js';
import { AuditPersonalData } from './personal-data/audit-personal-data.js';
import { ExportPersonalDataJob } from './personal-data/export-personal-data.job.js';
import { personalDataErrors } from './personal-data/personal-data.errors.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { personalDataNotifications } from './personal-data/personal-data.notifications.js';
import { erasureRule } from './personal-data/personal-data.rules.js';
import { RuleModule } from './rule/rule.module.js';
import { MemberSearch } from './search/member-search.js';
import { OrganizationSearch } from './search/organization-search.js';
import { searchErrors } from './search/search.errors.js';
import { SearchModule } from './search/search.module.js';
import { BranchSizeStatistics } from './statistics/branch-size-statistics.js';
import { MemberStatistics } from './statistics/member-statistics.js';
import { OrganizationStatistics } from './statistics/organization-statistics.js';
import { statisticsErrors } from './statistics/statistics.errors.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { RuleVersionEntity } from './rule/rule-version.entity.js';
import { FollowMergedOrganizations } from './transfer/follow-merged-organizations.handler.js';
import { FollowReorganizedMembers } from './transfer/follow-reorganized-members.handler.js';
import { TellExpiredTransfersJob } from './transfer/tell-expired-transfers.job.js';
import { LetterSerialEntity, TransferEntity } from './transfer/transfer.entity.js';
import { transferErrors } from './transfer/transfer.errors.js';
import { transferEvents } from './transfer/transfer.events.js';
import { TransferModule } from './transfer/transfer.module.js';
import { transferNotifications } from './transfer/transfer.notifications.js';
import { transferRules } from './transfer/transfer.rules.js';
import { TransferPersonalData } from './transfer/transfer-personal-data.js';
import { TransferVeto } from './transfer/transfer-veto.js';

/** What every other module stands on. */
@Module({
  imports: [
    RuleModule,
    CodeSystemModule,
    CalendarModule,
    OrganizationModule,
    MemberModule,
    MemberMovesModule,
    MeModule,
    IdentityModule,
    AccountMemberModule,
    NotificationModule,
    SearchModule,
    StatisticsModule,
    OrganizationActModule,
    TransferModule,
    PersonalDataModule,
    DemoModule,
  ],
  exports: [RuleModule, CodeSystemModule, CalendarModule, OrganizationModule, IdentityModule],
})
export class BaseModule {}

export default defineModuleBody({
  nest: BaseModule,
  entities: [
    CodeSystemEntity,
    CodeEntity,
    RuleVersionEntity,
    CalendarDayEntity,
    CalendarYearEntity,
    OrganizationEntity,
    OrganizationActEntity,
    OrganizationActPartyEntity,
    OrganizationStateEntity,
    MemberEntity,
    MemberActEntity,
    MemberStateEntity,
    Account,
    Session,
    Role,
    Grant,
    NotificationEntity,
    NotificationMuteEntity,
    TransferEntity,
    LetterSerialEntity,
  ],
  errors: [
    organizationErrors,
    actErrors,
    organizationActErrors,
    importErrors,
    codeSystemErrors,
    ruleErrors,
    calendarErrors,
    memberErrors,
    memberMoveErrors,
    transferErrors,
    identityErrors,
    accountMemberErrors,
    notificationErrors,
    searchErrors,
    statisticsErrors,
    personalDataErrors,
  ],
  events: [
    organizationCreated,
    ...organizationActEvents,
    memberRegistered,
    memberStageChanged,
    memberStatusChanged,
    memberErased,
    memberMoved,
    ...transferEvents,
  ],
  handlers: [FollowReorganizedMembers, FollowMergedOrganizations],
  spreadsheets: [OrganizationSpreadsheet],
  searchSources: [OrganizationSearch, MemberSearch],
  statistics: [MemberStatistics, OrganizationStatistics, BranchSizeStatistics],
  rules: [...organizationRules, ...memberRules, ...transferRules, workingDaysRule, erasureRule],
  vetoes: [DissolutionVeto, TransferVeto],
  codeSystems: [...standardCodeSystems, ...organizationCodeSystems, ...memberCodeSystems],
  notifications: [...Object.values(transferNotifications), ...Object.values(personalDataNotifications)],
  personalData: [AccountPersonalData, MemberPersonalData, NotificationPersonalData, TransferPersonalData, AuditPersonalData],
  jobs: [RemoveReadNotificationsJob, TellExpiredTransfersJob, ExportPersonalDataJob],
  ports: [
    { port: ScopeTree, use: OrganizationTree },
    { port: Principals, use: AccountPrincipals },
    { port: FirstStart, use: AccountFirstStart },
    { port: AccountAdministrator, use: AccountAdministration },
  ],
  roleDefaults: baseRoleDefaults,
  demo: DemoDistrict,
});
