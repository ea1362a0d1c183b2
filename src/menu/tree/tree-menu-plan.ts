import { Injectable } from '@nestjs/common';
import { ManagedScope } from '../../access/managed-scope.js';
import { permissionsOf } from '../../access/permission.js';
import { ScopeTree } from '../../access/ports.js';
import { placeInScope } from '../../access/require-in-scope.js';
import { Clock } from '../../config/clock.js';
import type { RequestContext } from '../../http/request-context.js';
import { Contributions } from '../contributions.js';
import type { ImpactFigure } from '../extensions/menu-impact.js';
import { judgedOn } from '../acts/shared-acts.js';
import { DeployedMenu } from '../menu.js';
import type { MenuState } from './effective-menu.js';
import { GatedScope } from './gated-scope.js';
import { MenuChecks } from './menu-checks.js';
import { MenuActs } from './menu-acts.js';
import type { MenuDecision } from './menu-decision.js';
import { type MenuReason, MenuReasons } from './menu-reasons.js';
import { MenuMap } from './menu-map.js';
import { turnsWhere } from './menu-turns.js';
import { PlacedMenu } from './placed-menu.js';
import type { MenuPlace } from './tree-menu.js';
import type { MenuPlan, MenuPlanChange, PlanMenu } from './tree-menu.dto.js';

/** By place, how modules would stand that stand otherwise now; of the top one, and of those who said something below it. */
type Changes = ReadonlyMap<string, readonly MenuState[]>;

/** Says what a decision would change, before anything happens. */
@Injectable()
export class TreeMenuPlan {
  constructor(
    private readonly deployed: DeployedMenu,
    private readonly placed: PlacedMenu,
    private readonly acts: MenuActs,
    private readonly checks: MenuChecks,
    private readonly reasons: MenuReasons,
    private readonly contributions: Contributions,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
  ) {}

  private readonly contains = (outer: string, inner: string) => this.tree.contains(outer, inner);

  /** @throws Problem `request.not_found`, and every refusal that the decision itself would meet */
  async of(context: RequestContext, organizationId: string, { moduleId, rule, chosen, effectiveOn }: PlanMenu): Promise<MenuPlan> {
    this.deployed.requireDecidable(moduleId);
    const node = await placeInScope(this.tree, context.scope, organizationId);
    this.checks.requireSaid({ rule, chosen });
    const today = this.clock.today();
    const day = judgedOn(effectiveOn ?? today, today);
    const now = await this.placed.on(day);
    const decisions = await this.checks.decisionsOf(now.modules, now.saidTo(node), { organizationId, moduleId, rule, chosen, day: effectiveOn ?? today });
    this.checks.requireInOrder((await this.acts.all()).get(organizationId) ?? [], decisions, today);
    return this.compare(context, { organizationId, node }, day, decisions);
  }

  /** What decisions of one organisation would change, beside everything that is said on that day. */
  async compare({ language }: RequestContext, { node: top, organizationId }: MenuPlace, day: string, decisions: readonly MenuDecision[]): Promise<MenuPlan> {
    const now = await this.placed.on(day);
    const decided = new Set(decisions.map((each) => each.moduleId));
    const others = now.said.filter(({ decision }) => decision.organizationId !== organizationId || !decided.has(decision.moduleId));
    const then = new MenuMap(now.modules, [...others, ...decisions.map((decision) => ({ node: top, decision }))], this.contains);
    const below = now.nodes.filter((node) => node !== top && this.tree.contains(top, node));
    const changed = new Map([top, ...below].map((node) => [node, changesAt(node, now, then)]));
    const figures = await this.count(top, changed);
    const reasons = await this.reasons.of(topmost(changed));
    return {
      changes: reasons.map((reason) => this.changeOf(reason, changed.get(top)?.includes(reason.state) === true, language)),
      impact: figures.map(({ name, title, count }) => ({ name, title: title[language], count })),
    };
  }

  /** What belongs to those organisations below a place at which something changes; of a module what it counts itself where that one does. */
  private async count(top: string, changed: Changes): Promise<ImpactFigure[]> {
    const within = new ManagedScope(this.tree, [top]);
    const rowsWhere = (concerns: (state: MenuState) => boolean) =>
      new GatedScope(this.tree, within, turnsWhere([...changed.keys()], this.contains, (path) => changed.get(path.at(-1) ?? top)?.some(concerns) === true));
    const modules = new Set([...changed.values()].flat().map(({ moduleId }) => moduleId));
    const counting = this.contributions.instances('menuImpact').filter(({ moduleId, value }) => value.ofEveryModule === true || modules.has(moduleId));
    const figures = await Promise.all(counting.map(({ moduleId, value }) => value.count(rowsWhere((state) => value.ofEveryModule === true || state.moduleId === moduleId))));
    return figures.flat();
  }

  private changeOf({ state: { inForce, moduleId }, text }: MenuReason, here: boolean, language: RequestContext['language']): MenuPlanChange {
    const module = this.deployed.loadedModule(moduleId);
    return {
      id: moduleId,
      title: module?.manifest.title[language] ?? moduleId,
      inForce,
      here,
      reason: text[language],
      routes: this.deployed.routesOf(moduleId).map(({ method, path }) => `${method} ${path}`),
      permissions: permissionsOf(module?.manifest.permissions ?? {}).map(({ key }) => key),
      jobs: (module?.body.jobs ?? []).map(({ job }) => job.name),
    };
  }
}

/** How modules would stand at a place that stand otherwise now. */
function changesAt(node: string, now: MenuMap, then: MenuMap): MenuState[] {
  const before = now.at(node);
  return [...then.at(node).values()].filter(({ moduleId, inForce }) => before.get(moduleId)?.inForce !== inForce);
}

/** Each change once, as it is at the first of the places at which it happens. */
function topmost(changed: Changes): MenuState[] {
  const found = new Map<string, MenuState>();
  for (const state of [...changed.values()].flat()) {
    const key = `${state.moduleId} ${state.inForce}`;
    if (!found.has(key)) found.set(key, state);
  }
  return [...found.values()];
}
