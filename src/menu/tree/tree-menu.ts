import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ScopeTree } from '../../access/ports.js';
import type { ManagedRows } from '../../access/row-scope.js';
import { Clock } from '../../config/clock.js';
import type { RequestContext } from '../../http/request-context.js';
import { DeployedMenu } from '../menu.js';
import { menuErrors } from '../menu.errors.js';
import { effectiveMenu, type MenuState } from './effective-menu.js';
import { GatedScope, type Turn } from './gated-scope.js';
import { MenuActs } from './menu-acts.js';
import type { MenuDecision, MenuModule } from './menu-decision.js';
import { MenuReasons } from './menu-reasons.js';
import { type PlacedDecision, turnsOf } from './menu-turns.js';

/** An organisation with its place in the tree. */
export type MenuPlace = NonNullable<RequestContext['acting']>;

const KEPT_PATHS = 10_000;
/** One a module, and a few for those that have just changed. */
const KEPT_TURNS = 50;
const ALWAYS = new Set(['core', 'base']);

/** What has no rule and no choice: the core serves everybody, and everything stands on base. */
export function isAlwaysInForce(moduleId: string): boolean {
  return ALWAYS.has(moduleId);
}

/** What of the deployed modules is in force for an organisation: what its superiors rule, and what it chooses inside that. */
@Injectable()
export class TreeMenu {
  /** The deployed modules, each after those it requires. */
  readonly modules: readonly MenuModule[];
  /** By place: an organisation that moves has another place, so that a path is never wrong. */
  private readonly paths = new LRUCache<string, readonly string[]>({ max: KEPT_PATHS });

  private readonly turns = new LRUCache<string, readonly Turn[]>({ max: KEPT_TURNS });

  constructor(
    menu: DeployedMenu,
    private readonly acts: MenuActs,
    private readonly tree: ScopeTree,
    private readonly reasons: MenuReasons,
    private readonly clock: Clock,
  ) {
    this.modules = menu.loaded.map(({ manifest }) => ({ id: manifest.id, requires: Object.keys(manifest.requires ?? {}) }));
  }

  /** How every deployed module stands for an organisation, today or on `day`. */
  async at(place: MenuPlace, day = this.clock.today()): Promise<Map<string, MenuState>> {
    return effectiveMenu(this.modules, await this.saidAbove(place, day));
  }

  /** Whether a module is in force for an organisation; for none at all where it is deployed. */
  async isInForce(moduleId: string, organizationId: string | null): Promise<boolean> {
    if (organizationId === null || isAlwaysInForce(moduleId) || (await this.acts.areNone())) return true;
    const node = await this.tree.nodeOf(organizationId);
    return node === null || (await this.at({ organizationId, node })).get(moduleId)?.inForce === true;
  }

  /** @throws Problem 404 `menu.module_not_in_force`, which says who decided that */
  async require(moduleId: string, place: MenuPlace): Promise<void> {
    if (isAlwaysInForce(moduleId) || (await this.acts.areNone())) return;
    const state = (await this.at(place)).get(moduleId);
    if (!state || state.inForce) return;
    throw menuErrors.moduleNotInForce({ module: moduleId, ...(await this.reasons.valuesOf(state)) });
  }

  /** Those rows of a scope that belong to organisations where a module is in force. */
  async gate(moduleId: string, rows: ManagedRows): Promise<ManagedRows> {
    if (isAlwaysInForce(moduleId) || (await this.acts.areNone())) return rows;
    const turns = await this.turnsOf(moduleId);
    return turns.length === 0 ? rows : new GatedScope(this.tree, rows, turns);
  }

  /** The organisations from the top down to this one. */
  async pathOf({ organizationId, node }: MenuPlace): Promise<readonly string[]> {
    const known = this.paths.get(node);
    if (known) return known;
    const path = await this.tree.ancestors(organizationId);
    this.paths.set(node, path);
    return path;
  }

  /** What every organisation said that holds on `day`, with their places today. */
  async saidEverywhere(day: string): Promise<PlacedDecision[]> {
    const said = await this.acts.allOn(day);
    const nodes = await this.tree.nodesOf([...new Set(said.map(({ organizationId }) => organizationId))]);
    return said.flatMap((decision) => {
      const node = nodes.get(decision.organizationId);
      return node === undefined ? [] : [{ node, decision }];
    });
  }

  private async turnsOf(moduleId: string): Promise<readonly Turn[]> {
    const placed = await this.saidEverywhere(this.clock.today());
    // What was worked out holds as long as nobody says anything else and none of those who spoke moves.
    const key = `${moduleId} ${JSON.stringify(placed)}`;
    const known = this.turns.get(key);
    if (known) return known;
    const turns = turnsOf(moduleId, this.modules, placed, (outer, inner) => this.tree.contains(outer, inner));
    this.turns.set(key, turns);
    return turns;
  }

  private async saidAbove(place: MenuPlace, day: string): Promise<readonly MenuDecision[]> {
    return (await this.acts.areNone()) ? [] : this.acts.on(day, await this.pathOf(place));
  }
}
