import type { RequestContext } from '../http/request-context.js';
import type { ScopeTree } from './ports.js';
import type { Principal } from './principal.js';
import type { ManagedRows, SqlParameters } from './row-scope.js';

/** Rows of the organisations in the subtrees of some nodes. */
export class ManagedScope implements ManagedRows {
  constructor(
    private readonly tree: ScopeTree,
    readonly nodes: readonly string[],
  ) {}

  condition(column: string, parameters: SqlParameters, nodeColumn?: string): string {
    return this.nodes.length === 0 ? 'false' : this.tree.subtreeCondition(column, this.nodes, parameters, nodeColumn);
  }

  organizations(parameters: SqlParameters): string | null {
    return this.nodes.length === 0 ? null : this.tree.subtreeOrganizations(this.nodes, parameters);
  }

  /** Whether a row of an organisation at `node` is in scope. */
  covers(node: string): boolean {
    return this.nodes.some((own) => this.tree.contains(own, node));
  }
}

/**
 * The subtrees in which a principal has a permission, bounded by the organisation he acts for:
 * each grant is narrowed to the acting subtree, those apart from it fall away, and what lies in another is dropped.
 */
export function managedNodes(tree: ScopeTree, principal: Principal, permission: string | null, actingNode: string | null): string[] {
  const granted = principal.grants.filter((grant) => permission === null || grant.permissions.has(permission)).map((grant) => grant.node);
  const bounded = actingNode === null ? granted : granted.flatMap((node) => narrow(tree, node, actingNode));
  const distinct = [...new Set(bounded)];
  return distinct.filter((node) => !distinct.some((other) => other !== node && tree.contains(other, node)));
}

/** The same request with the rows that it may reach by another permission than that of its route. */
export function contextWith(tree: ScopeTree, context: RequestContext, permission: string): RequestContext & { readonly scope: ManagedScope } {
  return { ...context, scope: new ManagedScope(tree, managedNodes(tree, context.principal, permission, context.acting?.node ?? null)) };
}

function narrow(tree: ScopeTree, node: string, actingNode: string): string[] {
  if (tree.contains(node, actingNode)) return [actingNode];
  return tree.contains(actingNode, node) ? [node] : [];
}
