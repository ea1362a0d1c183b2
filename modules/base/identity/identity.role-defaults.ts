import { corePermissions, type RoleDefaults } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';

const { organization, member, transfer, statistics, account, role, grant } = basePermissions;

/** What the built-in roles may do with what the base platform keeps. */
export const baseRoleDefaults: RoleDefaults = {
  organizationAdministrator: [
    ...Object.values(organization),
    ...Object.values(member),
    ...Object.values(transfer),
    ...Object.values(statistics),
    ...Object.values(account),
    ...Object.values(role),
    ...Object.values(grant),
    corePermissions.file.read,
  ],
  branchSecretary: [organization.read, organization.update, member.read, ...Object.values(transfer), statistics.read, account.read, corePermissions.file.read],
  auditor: [organization.read, member.read, transfer.read, statistics.read, account.read, role.read, grant.read, corePermissions.audit.read, corePermissions.menu.read],
  member: [organization.read],
};
