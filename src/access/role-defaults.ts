import type { Permission } from './permission.js';

/** The roles every deployment has. An organisation may add its own beside them. */
export const BUILT_IN_ROLES = [
  'systemAdministrator',
  'organizationAdministrator',
  'branchSecretary',
  'auditor',
  'member',
] as const;

/** The key of a built-in role. */
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number];

/**
 * The permissions a module gives to built-in roles.
 * `systemAdministrator` has every permission of every deployed module and is never listed.
 */
export type RoleDefaults = Readonly<Partial<Record<Exclude<BuiltInRole, 'systemAdministrator'>, readonly Permission[]>>>;
