import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization/organization.module.js';
import { AccountAdministration } from './account/account-administration.js';
import { AccountController } from './account/account.controller.js';
import { AccountCustodyService } from './account/account-custody.service.js';
import { AccountFirstStart } from './account/account-first-start.js';
import { AccountPasswords } from './account/account-passwords.js';
import { AccountPersonalData } from './account/account-personal-data.js';
import { AccountRepository } from './account/account.repository.js';
import { AccountService } from './account/account.service.js';
import { DepartedAccounts } from './account/departed-accounts.js';
import { ErasableAccounts } from './account/erasable-accounts.js';
import { LinkableMembers } from './account/linkable-members.js';
import { ManagedAccounts } from './account/managed-accounts.js';
import { GrantController } from './grant/grant.controller.js';
import { GrantRepository } from './grant/grant.repository.js';
import { GrantRules } from './grant/grant-rules.js';
import { GrantService } from './grant/grant.service.js';
import { OrganizationGrants } from './grant/organization-grants.js';
import { SystemAdministrators } from './grant/system-administrators.js';
import { RoleCatalogue } from './role/role-catalogue.js';
import { RoleController } from './role/role.controller.js';
import { RoleRepository } from './role/role.repository.js';
import { RoleService } from './role/role.service.js';
import { AccessTokens } from './session/access-token.js';
import { AccountPrincipals } from './session/account-principals.js';
import { AuthController } from './session/auth.controller.js';
import { OwnSessionController } from './session/own-session.controller.js';
import { PasswordService } from './session/password.service.js';
import { PrincipalCache } from './session/principal-cache.js';
import { PrincipalChanges } from './session/principal-changes.js';
import { RefreshTokens } from './session/refresh-token.js';
import { SessionRepository } from './session/session.repository.js';
import { SessionService } from './session/session.service.js';
import { SignInBudget } from './session/sign-in-budget.js';
import { SignInService } from './session/sign-in.service.js';
import { TotpSecrets } from './session/totp-secrets.js';
import { TotpService } from './session/totp.service.js';

const accounts = [
  AccountAdministration,
  AccountCustodyService,
  AccountFirstStart,
  AccountPasswords,
  AccountPersonalData,
  AccountRepository,
  AccountService,
  DepartedAccounts,
  ErasableAccounts,
  LinkableMembers,
  ManagedAccounts,
];
const grants = [GrantRepository, GrantRules, GrantService, OrganizationGrants, SystemAdministrators];
const roles = [RoleCatalogue, RoleRepository, RoleService];
const sessions = [
  AccessTokens,
  AccountPrincipals,
  PasswordService,
  PrincipalCache,
  PrincipalChanges,
  RefreshTokens,
  SessionRepository,
  SessionService,
  SignInBudget,
  SignInService,
  TotpSecrets,
  TotpService,
];

/** Who signs in, and what he may do. */
@Module({
  imports: [OrganizationModule],
  controllers: [AccountController, AuthController, GrantController, OwnSessionController, RoleController],
  providers: [...accounts, ...grants, ...roles, ...sessions],
  exports: [AccountAdministration, AccountFirstStart, AccountPrincipals, DepartedAccounts, ErasableAccounts, LinkableMembers, ManagedAccounts, OrganizationGrants, PrincipalChanges, RoleCatalogue],
})
export class IdentityModule {}
