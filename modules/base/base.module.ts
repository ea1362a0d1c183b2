import { Module } from '@nestjs/common';
import { AccountAdministrator, defineModuleBody, FirstStart, Principals, ScopeTree } from '../../src/index.js';
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
import { MemberActEntity, MemberStateEntity } from './member/member-history.entity.js';
import { MemberEntity } from './member/member.entity.js';
import { memberMoveErrors } from './member/member-moves.errors.js';
import { memberMoved } from './member/member-moves.events.js';
import { MemberMovesModule } from './member/member-moves.module.js';
import { actErrors } from './organization/act.errors.js';
import { importErrors } from './organization/import.errors.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { organizationErrors } from './organization/organization.errors.js';
import { organizationCreated } from './organization/organization.events.js';
import { OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity } from './organization/organization-history.entity.js';
import { OrganizationModule } from './organization/organization.module.js';
import { OrganizationImport } from './organization/organization-import.js';
import { OrganizationTree } from './organization/organization-tree.js';
import { organizationRules } from './organization/organization.rules.js';
import { organizationActErrors } from './organization-act/organization-act.errors.js';
import { organizationActEvents } from './organization-act/organization-act.events.js';
import { OrganizationActModule } from './organization-act/organization-act.module.js';
import { DissolutionVeto } from './organization-act/dissolution-veto.js';
import { RuleModule } from './rule/rule.module.js';

/** What every other module stands on. */
@Module({ imports: [RuleModule, OrganizationModule, MemberMovesModule, IdentityModule, OrganizationActModule, DemoModule], exports: [OrganizationModule, IdentityModule] })
export class BaseModule {}

export default defineModuleBody({
  nest: BaseModule,
  entities: [
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
  errors: [organizationErrors, actErrors, organizationActErrors, importErrors, memberMoveErrors, identityErrors],
  events: [organizationCreated, ...organizationActEvents, memberMoved],
  imports: [OrganizationImport],
  rules: organizationRules,
  vetoes: [DissolutionVeto],
  ports: [
    { port: ScopeTree, use: OrganizationTree },
    { port: Principals, use: AccountPrincipals },
    { port: FirstStart, use: AccountFirstStart },
    { port: AccountAdministrator, use: AccountAdministration },
  ],
  roleDefaults: baseRoleDefaults,
  demo: DemoDistrict,
});
