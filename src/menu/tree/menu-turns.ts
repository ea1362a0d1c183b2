import { dependentsOf, effectiveMenu, requirementsOf } from './effective-menu.js';
import type { Turn } from './gated-scope.js';
import type { MenuDecision, MenuModule } from './menu-decision.js';

/** What organisations said, with their places. */
export interface PlacedDecision {
  readonly node: string;
  readonly decision: MenuDecision;
}

/** Whether the second node is the first or lies below it. */
type Contains = (outer: string, inner: string) => boolean;

/**
 * Where in the tree a module turns in force or out of it, a place after those it lies below. Only organisations that
 * said something of the module, or of one bound to it, can be such places: all others stand as the one above them.
 */
export function turnsOf(moduleId: string, modules: readonly MenuModule[], said: readonly PlacedDecision[], contains: Contains): Turn[] {
  const related = new Set([moduleId, ...requirementsOf(moduleId, modules), ...dependentsOf(moduleId, modules)]);
  const relevant = said.filter(({ decision }) => related.has(decision.moduleId));
  const nodes = [...new Set(relevant.map(({ node }) => node))];
  return turnsWhere(nodes, contains, (path) => effectiveMenu(modules, saidOn(path, relevant)).get(moduleId)?.inForce === true);
}

/**
 * Where in the tree an answer turns, from true at the top.
 *
 * @param judge the answer at the last place of a path, from the top down
 */
export function turnsWhere(nodes: readonly string[], contains: Contains, judge: (path: readonly string[]) => boolean): Turn[] {
  const above = new Map(nodes.map((node) => [node, nodes.filter((other) => contains(other, node))]));
  const ordered = nodes.toSorted((a, b) => (above.get(a)?.length ?? 0) - (above.get(b)?.length ?? 0));
  const answers = new Map<string, boolean>();
  const turns: Turn[] = [];
  for (const node of ordered) {
    const path = ordered.filter((other) => above.get(node)?.includes(other));
    const inForce = judge(path);
    const parent = path.at(-2);
    answers.set(node, inForce);
    if (inForce !== (parent === undefined ? true : answers.get(parent))) turns.push({ node, inForce });
  }
  return turns;
}

/** What was said at the places of a path, from the top down. */
export function saidOn(path: readonly string[], said: readonly PlacedDecision[]): MenuDecision[] {
  return path.flatMap((place) => said.filter(({ node }) => node === place).map(({ decision }) => decision));
}
