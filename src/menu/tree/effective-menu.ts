import { type BindingRule, isBinding, type MenuDecision, type MenuModule } from './menu-decision.js';

/**
 * Why a module is or is not in force: `base` always is; a `rule` binds; a `choice` holds for who made it and below;
 * a `requirement` is missing; by `default` a deployed module is in force.
 */
export type MenuGround = 'base' | 'rule' | 'choice' | 'requirement' | 'default';

/** How a module stands for one organisation. */
export interface MenuState {
  readonly moduleId: string;
  readonly inForce: boolean;
  readonly ground: MenuGround;
  /** The decision it comes from; null for `base` and `default`. */
  readonly decidedBy: MenuDecision | null;
  /** The module that it follows: the required one that is not in force, or the one whose rule binds this one along. */
  readonly through: string | null;
  /** The nearest recommendation on the path, which binds nobody; null where something binds or nobody recommends. */
  readonly recommendedBy: MenuDecision | null;
}

/** The rule that binds a module on a path, with the module it was made for. */
export interface Binding {
  readonly rule: BindingRule;
  readonly decision: MenuDecision;
}

/** What everything stands on. */
export const BASE = 'base';

/**
 * The menu of the organisation at the end of a path.
 *
 * - `mandatory` and `forbidden` bind; of several on the path the one highest in the tree wins. A mandatory module
 *   makes mandatory what it requires, and a forbidden one forbids what requires it.
 * - Where nothing binds, the nearest choice on the path holds, and without one the module is in force.
 * - A module is in force only with everything it requires.
 *
 * @param modules the deployed ones, each after those it requires
 * @param path what the organisations said, from the top down
 */
export function effectiveMenu(modules: readonly MenuModule[], path: readonly MenuDecision[]): Map<string, MenuState> {
  const states = new Map<string, MenuState>();
  for (const module of modules) states.set(module.id, stateOf(module, modules, path, states));
  return states;
}

/** The rule that binds a module on a path; null where none does. */
export function bindingOf(moduleId: string, modules: readonly MenuModule[], path: readonly MenuDecision[]): Binding | null {
  for (const decision of path) {
    const { rule } = decision;
    if (!isBinding(rule)) continue;
    if (decision.moduleId === moduleId) return { rule, decision };
    const along = rule === 'mandatory' ? dependentsOf(moduleId, modules) : requirementsOf(moduleId, modules);
    if (along.has(decision.moduleId)) return { rule, decision };
  }
  return null;
}

/** Every module that needs this one, directly or through others. */
export function dependentsOf(moduleId: string, modules: readonly MenuModule[]): ReadonlySet<string> {
  return needsOf(modules).dependents.get(moduleId) ?? NOTHING;
}

/** Every module that this one needs, directly or through others, what it needs first. */
export function requirementsOf(moduleId: string, modules: readonly MenuModule[]): ReadonlySet<string> {
  return needsOf(modules).requirements.get(moduleId) ?? NOTHING;
}

/** Who needs whom, directly or through others. */
interface Needs {
  readonly requirements: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dependents: ReadonlyMap<string, ReadonlySet<string>>;
}

const NOTHING: ReadonlySet<string> = new Set();
/** The modules of a deployment stay the same, and are asked about for thousands of organisations in a row. */
const known = new WeakMap<readonly MenuModule[], Needs>();

function needsOf(modules: readonly MenuModule[]): Needs {
  const needs = known.get(modules) ?? workOutNeeds(modules);
  known.set(modules, needs);
  return needs;
}

function workOutNeeds(modules: readonly MenuModule[]): Needs {
  const requirements = new Map<string, Set<string>>();
  for (const { id, requires } of modules) requirements.set(id, new Set(requires.flatMap((need) => [...(requirements.get(need) ?? []), need])));
  const dependents = new Map(modules.map(({ id }) => [id, new Set(modules.filter((other) => requirements.get(other.id)?.has(id)).map((other) => other.id))]));
  return { requirements, dependents };
}

function stateOf({ id: moduleId, requires }: MenuModule, modules: readonly MenuModule[], path: readonly MenuDecision[], before: ReadonlyMap<string, MenuState>): MenuState {
  if (moduleId === BASE) return { moduleId, inForce: true, ground: 'base', decidedBy: null, through: null, recommendedBy: null };
  const own = ownState(moduleId, modules, path);
  const missing = own.inForce ? requires.map((id) => before.get(id)).find((state) => state?.inForce === false) : undefined;
  return missing ? { ...own, inForce: false, ground: 'requirement', decidedBy: missing.decidedBy, through: missing.moduleId } : own;
}

function ownState(moduleId: string, modules: readonly MenuModule[], path: readonly MenuDecision[]): MenuState {
  const binding = bindingOf(moduleId, modules, path);
  if (binding) {
    const { decision, rule } = binding;
    const through = decision.moduleId === moduleId ? null : decision.moduleId;
    return { moduleId, inForce: rule === 'mandatory', ground: 'rule', decidedBy: decision, through, recommendedBy: null };
  }
  const nearest = path.findLast((decision) => decision.moduleId === moduleId && decision.rule !== null);
  const recommendedBy = nearest?.rule === 'recommended' ? nearest : null;
  const choice = path.findLast((decision) => decision.moduleId === moduleId && decision.chosen !== null);
  if (choice) return { moduleId, inForce: choice.chosen === true, ground: 'choice', decidedBy: choice, through: null, recommendedBy };
  return { moduleId, inForce: true, ground: 'default', decidedBy: null, through: null, recommendedBy };
}
