import { Injectable } from '@nestjs/common';
import { ManagedScope } from '../../access/managed-scope.js';
import { permissionsOf } from '../../access/permission.js';
import { ScopeTree } from '../../access/ports.js';
import { placeInScope } from '../../access/require-in-scope.js';
import { Clock } from '../../config/clock.js';
import type { RequestContext } from '../../http/request-context.js';
import { Contributions } from '../contributions.js';
import { DeployedMenu } from '../menu.js';
import { effectiveMenu, type MenuState } from './effective-menu.js';
import { GatedScope } from './gated-scope.js';
import { MenuChecks } from './menu-checks.js';
import type { MenuDecision } from './menu-decision.js';
import { MenuReasons } from './menu-reasons.js';
import { type PlacedDecision, saidOn, turnsWhere } from './menu-turns.js';
import { type MenuPlace, TreeMenu } from './tree-menu.js';
import type { MenuPlan, MenuPlanChange, PlanMenu } from './tree-menu.dto.js';

/** Says what a decision would change, before anything happens. */
@Injectable()
export class TreeMenuPlan {
  constructor(
    private readonly deployed: DeployedMenu,
    private readonly menu: TreeMenu,
    private readonly checks: MenuChecks,
    private readonly reasons: MenuReasons,
    private readonly contributions: Contributions,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `request.not_found`, and every refusal that the decision itself would meet */
  async of(context: RequestContext, organizationId: string, { moduleId, rule, chosen, effectiveOn }: PlanMenu): Promise<MenuPlan> {
    this.deployed.requireDecidable(moduleId);
    const node = await placeInScope(this.tree, context.scope, organizationId);
    const place = { organizationId, node };
    const day = effectiveOn ?? this.clock.today();
    const said = await this.menu.saidEverywhere(day);
    const onPath = saidOn(this.placesAbove(place, said), said);
    const decisions = await this.checks.decisionsOf(this.menu.modules, onPath, { organizationId, moduleId, rule, chosen, day });
    return this.compare(context, place, said, decisions);
  }

  /** What decisions of one organisation would change, beside everything that is said on that day. */
  async compare({ language }: RequestContext, place: MenuPlace, said: readonly PlacedDecision[], decisions: readonly MenuDecision[]): Promise<MenuPlan> {
    const decided = new Set(decisions.map((each) => each.moduleId));
    const others = said.filter(({ decision }) => decision.organizationId !== place.organizationId || !decided.has(decision.moduleId));
    const then = [...others, ...decisions.map((decision) => ({ node: place.node, decision }))];
    const statesAt = (all: readonly PlacedDecision[], path: readonly string[]) => effectiveMenu(this.menu.modules, saidOn(path, all));
    const here = this.placesAbove(place, [...said, ...then]);
    const [before, after] = [statesAt(said, here), statesAt(then, here)];
    const changed = [...after.values()].filter((state) => before.get(state.moduleId)?.inForce !== state.inForce);
    const below = [...new Set([...said, ...then].map(({ node }) => node)), place.node].filter((node) => this.tree.contains(place.node, node));
    const turns = turnsWhere([...new Set(below)], (outer, inner) => this.tree.contains(outer, inner), (path) => {
      const whole = [...here.filter((node) => !path.includes(node)), ...path];
      return differ(statesAt(said, whole), statesAt(then, whole));
    });
    const rows = new GatedScope(this.tree, new ManagedScope(this.tree, [place.node]), turns);
    const figures = await Promise.all(this.contributions.instances('menuImpact').map(({ value }) => value.count(rows)));
    return {
      changes: await Promise.all(changed.map((state) => this.changeOf(state, language))),
      impact: figures.flat().map(({ name, title, count }) => ({ name, title: title[language], count })),
    };
  }

  private async changeOf(state: MenuState, language: RequestContext['language']): Promise<MenuPlanChange> {
    const { moduleId, inForce } = state;
    const module = this.deployed.loadedModule(moduleId);
    return {
      id: moduleId,
      title: module?.manifest.title[language] ?? moduleId,
      inForce,
      reason: (await this.reasons.of(state))[language],
      routes: this.deployed.routesOf(moduleId).map(({ method, path }) => `${method} ${path}`),
      permissions: permissionsOf(module?.manifest.permissions ?? {}).map(({ key }) => key),
      jobs: (module?.body.jobs ?? []).map(({ job }) => job.name),
    };
  }

  /** The places on the way down to an organisation at which something was said, itself included. */
  private placesAbove({ node }: MenuPlace, said: readonly PlacedDecision[]): string[] {
    const nodes = [...new Set([...said.map((each) => each.node), node])].filter((other) => this.tree.contains(other, node));
    return nodes.toSorted((a, b) => (this.tree.contains(a, b) ? -1 : 1));
  }
}

function differ(before: ReadonlyMap<string, MenuState>, after: ReadonlyMap<string, MenuState>): boolean {
  return [...after.values()].some(({ moduleId, inForce }) => before.get(moduleId)?.inForce !== inForce);
}
