import { accessErrors } from './access-errors.js';
import { type Permission, permissionText } from './permission.js';
import type { ScopeTree } from './ports.js';
import type { Principal } from './principal.js';

/**
 * Requires that somebody holds a permission at a place or above it, for acts that take a right of their own besides that of the route.
 * @throws Problem 403 `access.permission_missing`
 */
export function requireRight(tree: Pick<ScopeTree, 'contains'>, { grants }: Principal, permission: Permission, node: string): void {
  const holdsIt = grants.some((grant) => grant.permissions.has(permission.key) && tree.contains(grant.node, node));
  if (!holdsIt) throw accessErrors.permissionMissing({ permission: permissionText(permission) });
}
