import { MAX_TREE_SIZE, type Organization, type OrganizationNode, type OrganizationSubtree } from './organization.dto.js';

/**
 * Nests organisations that come level by level, the top first, siblings in the order they shall have.
 *
 * @returns null where there is none
 */
export function nest(organizations: readonly Organization[]): OrganizationSubtree | null {
  const nodes = new Map<string, OrganizationNode>();
  for (const organization of organizations.slice(0, MAX_TREE_SIZE)) {
    const node: OrganizationNode = { organization, children: [] };
    nodes.set(organization.id, node);
    nodes.get(organization.parentId ?? '')?.children.push(node);
  }
  const [top] = nodes.values();
  return top ? { ...top, truncated: organizations.length > MAX_TREE_SIZE } : null;
}
