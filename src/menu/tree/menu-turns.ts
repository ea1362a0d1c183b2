import { dependentsOf, effectiveMenu, requirementsOf } from './effective-menu.js';
import type { Turn } from './gated-scope.js';
import type { MenuDecision, MenuModule } from './menu-decision.js';

/** What organisations said, with their places. */
export interface PlacedDecision {
  readonly node: string;
  readonly decision: MenuDecision;
}

/**
 * Where in the tree a module turns in force or out of it, a place after those it lies below. Only organisations that
 * said something of the module, or of one bound to it, can be such places: all others stand as the one above them.
 *
 * @param contains whether the second node is the first or lies below it
 */
export function turnsOf(moduleId: string, modules: readonly MenuModule[], said: readonly PlacedDecision[], contains: (outer: string, inner: string) => boolean): Turn[] {
  const related = new Set([moduleId, ...requirementsOf(moduleId, modules), ...dependentsOf(moduleId, modules)]);
  const relevant = said.filter(({ decision }) => related.has(decision.moduleId));
  const nodes = [...new Set(relevant.map(({ node }) => node))];
  const above = new Map(nodes.map((node) => [node, nodes.filter((other) => contains(other, node))]));
  const ordered = nodes.toSorted((a, b) => (above.get(a)?.length ?? 0) - (above.get(b)?.length ?? 0));
  const states = new Map<string, boolean>();
  const turns: Turn[] = [];
  for (const node of ordered) {
    const places = ordered.filter((other) => above.get(node)?.includes(other));
    const path = places.flatMap((place) => relevant.filter((each) => each.node === place).map(({ decision }) => decision));
    const inForce = effectiveMenu(modules, path).get(moduleId)?.inForce === true;
    const parent = places.at(-2);
    states.set(node, inForce);
    if (inForce !== (parent === undefined ? true : states.get(parent))) turns.push({ node, inForce });
  }
  return turns;
}
