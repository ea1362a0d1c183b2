import { AccountAdministrator, corePermissions, FirstStart, type ModulePart, Principals } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { AccountAdministration } from './account/account-administration.js';
import { AccountFirstStart } from './account/account-first-start.js';
import { AccountPersonalData } from './account/account-personal-data.js';
import { Account } from './account/account.entity.js';
import { Grant } from './grant/grant.entity.js';
import { identityErrors } from './identity.errors.js';
import { Role } from './role/role.entity.js';
import { AccountPrincipals } from './session/account-principals.js';
import { Session } from './session/session.entity.js';

const { account, role, grant } = basePermissions;
const { menu, setting, recipe } = corePermissions;
/** What modules there are for whom, and how they are set. */
const setsTheFrame = [menu, setting, recipe].flatMap((permissions) => Object.values(permissions));

/** What accounts, sessions, roles and grants bring. */
export const identityPart: ModulePart = {
  entities: [Account, Session, Role, Grant],
  errors: [identityErrors],
  personalData: [AccountPersonalData],
  ports: [
    { port: Principals, use: AccountPrincipals },
    { port: FirstStart, use: AccountFirstStart },
    { port: AccountAdministrator, use: AccountAdministration },
  ],
  roleDefaults: {
    organizationAdministrator: [...Object.values(account), ...Object.values(role), ...Object.values(grant), corePermissions.file.read, ...setsTheFrame, corePermissions.customField.manage],
    branchSecretary: [account.read, corePermissions.file.read, menu.choose, setting.change],
    auditor: [account.read, role.read, grant.read, corePermissions.audit.read],
  },
};
