import { corePermissions, type RoleDefaults } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';

const { organization, member, transfer, statistics, account, role, grant, codeSystem, calendar, rule } = basePermissions;
/** What cannot be undone is left to the administrators above. */
const { erase: _, ...memberWork } = member;

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
    ...Object.values(codeSystem),
    ...Object.values(calendar),
    ...Object.values(rule),
    corePermissions.file.read,
  ],
  branchSecretary: [
    organization.read,
    organization.update,
    organization.export,
    ...Object.values(memberWork),
    ...Object.values(transfer),
    statistics.read,
    rule.read,
    account.read,
    corePermissions.file.read,
  ],
  auditor: [
    organization.read,
    member.read,
    transfer.read,
    statistics.read,
    rule.read,
    account.read,
    role.read,
    grant.read,
    corePermissions.audit.read,
    corePermissions.menu.read,
  ],
  member: [organization.read, rule.read],
};
