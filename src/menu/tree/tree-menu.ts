import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ScopeTree } from '../../access/ports.js';
import { Clock } from '../../config/clock.js';
import type { RequestContext } from '../../http/request-context.js';
import { DeployedMenu } from '../menu.js';
import { menuErrors } from '../menu.errors.js';
import { effectiveMenu, type MenuState } from './effective-menu.js';
import { MenuActs } from './menu-acts.js';
import type { MenuDecision, MenuModule } from './menu-decision.js';
import { MenuReasons } from './menu-reasons.js';

/** An organisation with its place in the tree. */
export type MenuPlace = NonNullable<RequestContext['acting']>;

const KEPT_PATHS = 10_000;
/** What has no rule and no choice: the core serves everybody, and everything stands on base. */
const ALWAYS = new Set(['core', 'base']);

/** What of the deployed modules is in force for an organisation: what its superiors rule, and what it chooses inside that. */
@Injectable()
export class TreeMenu {
  /** The deployed modules, each after those it requires. */
  readonly modules: readonly MenuModule[];
  /** By place: an organisation that moves has another place, so that a path is never wrong. */
  private readonly paths = new LRUCache<string, readonly string[]>({ max: KEPT_PATHS });

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
    if (organizationId === null || ALWAYS.has(moduleId) || (await this.acts.areNone())) return true;
    const node = await this.tree.nodeOf(organizationId);
    return node === null || (await this.at({ organizationId, node })).get(moduleId)?.inForce === true;
  }

  /** @throws Problem 404 `menu.module_not_in_force`, which says who decided that */
  async require(moduleId: string, place: MenuPlace): Promise<void> {
    if (ALWAYS.has(moduleId) || (await this.acts.areNone())) return;
    const state = (await this.at(place)).get(moduleId);
    if (!state || state.inForce) return;
    throw menuErrors.moduleNotInForce({ module: moduleId, ...(await this.reasons.valuesOf(state)) });
  }

  /** The organisations from the top down to this one. */
  async pathOf({ organizationId, node }: MenuPlace): Promise<readonly string[]> {
    const known = this.paths.get(node);
    if (known) return known;
    const path = await this.tree.ancestors(organizationId);
    this.paths.set(node, path);
    return path;
  }

  private async saidAbove(place: MenuPlace, day: string): Promise<readonly MenuDecision[]> {
    return (await this.acts.areNone()) ? [] : this.acts.on(day, await this.pathOf(place));
  }
}
