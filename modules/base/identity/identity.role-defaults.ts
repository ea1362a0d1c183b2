import { corePermissions, type RoleDefaults } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';

const { organization, account, role, grant, codeSystem, calendar, rule } = basePermissions;

/** What the built-in roles may do with what the base platform keeps. */
export const baseRoleDefaults: RoleDefaults = {
  organizationAdministrator: [
    ...Object.values(organization),
    ...Object.values(account),
    ...Object.values(role),
    ...Object.values(grant),
    ...Object.values(codeSystem),
    ...Object.values(calendar),
    ...Object.values(rule),
    corePermissions.file.read,
  ],
  branchSecretary: [organization.read, rule.read, organization.update, account.read, corePermissions.file.read],
  auditor: [organization.read, rule.read, account.read, role.read, grant.read, corePermissions.audit.read, corePermissions.menu.read],
  member: [organization.read, rule.read],
};
