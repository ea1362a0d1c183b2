import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ScopeTree } from '../../access/ports.js';
import type { ManagedRows } from '../../access/row-scope.js';
import { Clock } from '../../config/clock.js';
import type { Transaction } from '../../database/transaction.js';
import type { RequestContext } from '../../http/request-context.js';
import { menuErrors } from '../menu.errors.js';
import type { MenuState } from './effective-menu.js';
import { GatedScope } from './gated-scope.js';
import { MenuActs } from './menu-acts.js';
import { isAlwaysInForce, type MenuModule } from './menu-decision.js';
import { MenuReasons } from './menu-reasons.js';
import type { Turns } from './menu-turns.js';
import { PlacedMenu } from './placed-menu.js';

/** An organisation with its place in the tree. */
export type MenuPlace = NonNullable<RequestContext['acting']>;

const KEPT_PATHS = 10_000;

/** What of the deployed modules is in force for an organisation: what its superiors rule, and what it chooses inside that. */
@Injectable()
export class TreeMenu {
  /** By place: an organisation that moves has another place, so that a path is never wrong. */
  private readonly paths = new LRUCache<string, readonly string[]>({ max: KEPT_PATHS });

  constructor(
    private readonly placed: PlacedMenu,
    private readonly acts: MenuActs,
    private readonly tree: ScopeTree,
    private readonly reasons: MenuReasons,
    private readonly clock: Clock,
  ) {}

  /** The deployed modules, each after those it requires. */
  get modules(): readonly MenuModule[] {
    return this.placed.modules;
  }

  /** How every deployed module stands for an organisation, today or on `day`. */
  async at({ node }: MenuPlace, day = this.clock.today()): Promise<Map<string, MenuState>> {
    return (await this.placed.on(day)).at(node);
  }

  /** The modules in force for an organisation; for none at all every deployed one. */
  async inForceAt(place: MenuPlace | null): Promise<Set<string>> {
    if (place === null) return new Set(this.modules.map(({ id }) => id));
    return new Set([...(await this.at(place)).values()].filter(({ inForce }) => inForce).map(({ moduleId }) => moduleId));
  }

  /** Whether a module is in force for an organisation; for none at all where it is deployed. @param tx reads in this transaction */
  async isInForce(moduleId: string, organizationId: string | null, tx?: Transaction): Promise<boolean> {
    const turns = organizationId === null ? null : await this.turnsOf(moduleId);
    if (turns === null || organizationId === null) return true;
    const node = await this.tree.nodeOf(organizationId, tx);
    return node === null || turns.at(node);
  }

  /** Whether any organisation has a module in force. */
  async isInForceAnywhere(moduleId: string): Promise<boolean> {
    const [turns, root] = await Promise.all([this.turnsOf(moduleId), this.tree.root()]);
    return turns === null || root === null || turns.at(root.node) || turns.levels.length > 1;
  }

  /** @throws Problem 404 `menu.module_not_in_force`, which says who decided that */
  async require(moduleId: string, { node }: MenuPlace): Promise<void> {
    const turns = await this.turnsOf(moduleId);
    if (turns === null || turns.at(node)) return;
    const state = (await this.placed.on(this.clock.today())).at(node).get(moduleId);
    if (state) throw menuErrors.moduleNotInForce({ module: moduleId, ...(await this.reasons.valuesOf(state)) });
  }

  /** Those rows of a scope that belong to organisations where a module is in force. */
  async gate(moduleId: string, rows: ManagedRows): Promise<ManagedRows> {
    const turns = await this.turnsOf(moduleId);
    return turns === null ? rows : new GatedScope(this.tree, rows, turns);
  }

  /** The organisations from the top down to this one. */
  async pathOf({ organizationId, node }: MenuPlace): Promise<readonly string[]> {
    const known = this.paths.get(node);
    if (known) return known;
    const path = await this.tree.ancestors(organizationId);
    this.paths.set(node, path);
    return path;
  }

  /** Where a module turns in force or out of it; null where it is in force everywhere. */
  private async turnsOf(moduleId: string): Promise<Turns | null> {
    if (isAlwaysInForce(moduleId) || (await this.acts.areNone())) return null;
    const turns = (await this.placed.on(this.clock.today())).turnsOf(moduleId);
    return turns.levels.length === 0 ? null : turns;
  }
}
