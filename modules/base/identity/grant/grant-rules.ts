import { Injectable } from '@nestjs/common';
import { type Principal, ScopeTree } from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';
import { SYSTEM_ADMINISTRATOR } from '../role/built-in-roles.js';
import type { RoleRights } from '../role/role-catalogue.js';

/** Rights that somebody has at a node and below it. */
export interface HeldRights extends RoleRights {
  readonly node: string;
}

/** How a tree tells whether `inner` lies at or below `outer`. */
export type Contains = (outer: string, inner: string) => boolean;

/**
 * The rights of a role that someone with `held` does not have at a node; empty where he may hand them on.
 * A system administrator has everything below his node, also what modules bring that are not deployed yet;
 * for that reason nobody else may hand on his role, whatever he can do today.
 */
export function missingAt(held: readonly HeldRights[], node: string, { roleKey, permissions }: RoleRights, contains: Contains): string[] {
  const covering = held.filter((own) => contains(own.node, node));
  if (covering.some((own) => own.roleKey === SYSTEM_ADMINISTRATOR)) return [];
  if (roleKey === SYSTEM_ADMINISTRATOR) return [SYSTEM_ADMINISTRATOR];
  return [...permissions].filter((permission) => !covering.some((own) => own.permissions.has(permission)));
}

/** Who may give, take and change what: nobody more than he has himself, nobody outside his subtree. */
@Injectable()
export class GrantRules {
  constructor(private readonly tree: ScopeTree) {}

  /**
   * Refuses to give or take a role, unless the principal has all of it at each of the nodes.
   * @throws Problem 403 `base.grant_exceeds_own`
   */
  requireMayHandOn({ grants }: Principal, rights: RoleRights, nodes: readonly string[]): void {
    for (const node of nodes) {
      const [permission] = missingAt(grants, node, rights, this.contains);
      if (permission !== undefined) throw identityErrors.grantExceedsOwn({ permission });
    }
  }

  /**
   * Refuses to touch an account that can do anything that the principal cannot do there: whoever resets
   * a password can sign in with it.
   * @throws Problem 403 `base.account_has_more_rights`
   */
  requireMayAdminister(principal: Principal, held: readonly HeldRights[]): void {
    const permission = this.missingFor(principal, held);
    if (permission !== undefined) throw identityErrors.accountHasMoreRights({ permission });
  }

  /** A right among those that somebody holds which the principal does not have there; undefined where he has them all. */
  missingFor({ grants }: Principal, held: readonly HeldRights[]): string | undefined {
    return held.flatMap((rights) => missingAt(grants, rights.node, rights, this.contains))[0];
  }

  private readonly contains: Contains = (outer, inner) => this.tree.contains(outer, inner);
}
