import { BUILT_IN_ROLES, type BuiltInRole, type Text } from '../../../../src/index.js';

/** The role that has every permission, of modules deployed later too. */
export const SYSTEM_ADMINISTRATOR: BuiltInRole = 'systemAdministrator';

/** The built-in roles whose holders count as administrators for the setting `security.totp: admins`. */
export const ADMINISTRATOR_ROLES: readonly string[] = ['systemAdministrator', 'organizationAdministrator'] satisfies BuiltInRole[];

/** What people call the built-in roles. */
export const BUILT_IN_ROLE_NAMES: Readonly<Record<BuiltInRole, Text>> = {
  systemAdministrator: { zh: '系统管理员', en: 'System administrator' },
  organizationAdministrator: { zh: '组织管理员', en: 'Organization administrator' },
  branchSecretary: { zh: '党支部书记', en: 'Branch secretary' },
  auditor: { zh: '审计员', en: 'Auditor' },
  member: { zh: '党员', en: 'Member' },
};

/** Whether a role key is one of the built-in ones. */
export function isBuiltInRole(key: string | null): key is BuiltInRole {
  return (BUILT_IN_ROLES as readonly (string | null)[]).includes(key);
}
