import { corePermissions, type RoleDefaults } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';

const { organization, account, role, grant } = basePermissions;

/** What the built-in roles may do with what the base platform keeps. */
export const baseRoleDefaults: RoleDefaults = {
  organizationAdministrator: [
    ...Object.values(organization),
    ...Object.values(account),
    ...Object.values(role),
    ...Object.values(grant),
    corePermissions.file.read,
  ],
  branchSecretary: [organization.read, organization.update, account.read, corePermissions.file.read],
  auditor: [organization.read, account.read, role.read, grant.read, corePermissions.audit.read],
  member: [organization.read],
};
