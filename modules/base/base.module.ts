import { Module } from '@nestjs/common';
import { AccountAdministrator, defineModuleBody, FirstStart, Principals, ScopeTree } from '../../src/index.js';
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
import { Grant } from './identity/grant/grant.entity.js';
import { identityErrors } from './identity/identity.errors.js';
import { IdentityModule } from './identity/identity.module.js';
import { baseRoleDefaults } from './identity/identity.role-defaults.js';
import { Role } from './identity/role/role.entity.js';
import { AccountPrincipals } from './identity/session/account-principals.js';
import { Session } from './identity/session/session.entity.js';
import { memberCodeSystems } from './member/member.codes.js';
import { MemberActEntity, MemberStateEntity } from './member/member-history.entity.js';
import { MemberEntity } from './member/member.entity.js';
import { importErrors } from './organization/import.errors.js';
import { organizationCodeSystems } from './organization/organization.codes.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { organizationErrors } from './organization/organization.errors.js';
import { organizationCreated } from './organization/organization.events.js';
import { OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity } from './organization/organization-history.entity.js';
import { OrganizationModule } from './organization/organization.module.js';
import { OrganizationImport } from './organization/organization-import.js';
import { OrganizationTree } from './organization/organization-tree.js';
import { ruleErrors } from './rule/rule.errors.js';
import { RuleModule } from './rule/rule.module.js';
import { RuleVersionEntity } from './rule/rule-version.entity.js';

/** What every other module stands on. */
@Module({ imports: [RuleModule, CodeSystemModule, CalendarModule, OrganizationModule, IdentityModule, DemoModule], exports: [RuleModule, CodeSystemModule, CalendarModule, OrganizationModule, IdentityModule] })
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
  ],
  errors: [codeSystemErrors, ruleErrors, calendarErrors, organizationErrors, importErrors, identityErrors],
  events: [organizationCreated],
  imports: [OrganizationImport],
  rules: [workingDaysRule],
  codeSystems: [...standardCodeSystems, ...organizationCodeSystems, ...memberCodeSystems],
  ports: [
    { port: ScopeTree, use: OrganizationTree },
    { port: Principals, use: AccountPrincipals },
    { port: FirstStart, use: AccountFirstStart },
    { port: AccountAdministrator, use: AccountAdministration },
  ],
  roleDefaults: baseRoleDefaults,
  demo: DemoDistrict,
});
