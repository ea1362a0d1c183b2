import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ScopeTree } from '../../access/ports.js';
import { TreeMoves } from '../../access/tree-moves.js';
import { DeployedMenu } from '../menu.js';
import type { Acts } from '../acts/shared-acts.js';
import { decisionsOn, type MenuAct, MenuActs } from './menu-acts.js';
import type { MenuModule } from './menu-decision.js';
import { MenuMap } from './menu-map.js';

const NOWHERE: Promise<ReadonlyMap<string, string>> = Promise.resolve(new Map());
/** Today, and a few days that somebody plans for. */
const KEPT_DAYS = 8;

/** What was worked out from some acts and the tree as it was then. */
interface Held {
  readonly acts: Acts<MenuAct>;
  readonly tree: object;
  readonly nodes: Promise<ReadonlyMap<string, string>>;
  readonly days: LRUCache<string, MenuMap>;
}

/** What all organisations say, laid out over the tree, and kept in memory until somebody says something else or any organisation moves. */
@Injectable()
export class PlacedMenu {
  /** The deployed modules, each after those it requires. */
  readonly modules: readonly MenuModule[];
  private held: Held | null = null;

  constructor(
    menu: DeployedMenu,
    private readonly acts: MenuActs,
    private readonly moves: TreeMoves,
    private readonly tree: ScopeTree,
  ) {
    this.modules = menu.loaded.map(({ manifest }) => ({ id: manifest.id, requires: Object.keys(manifest.requires ?? {}) }));
  }

  /** What holds on a day, with the places of today. One query after somebody said something or moved, none else. */
  async on(day: string): Promise<MenuMap> {
    const held = await this.hold();
    const nodes = await held.nodes;
    const known = held.days.get(day);
    if (known) return known;
    const said = [...held.acts].flatMap(([organizationId, acts]) => {
      const node = nodes.get(organizationId);
      return node === undefined ? [] : decisionsOn(day, acts).map((decision) => ({ node, decision }));
    });
    const map = new MenuMap(this.modules, said, (outer, inner) => this.tree.contains(outer, inner));
    held.days.set(day, map);
    return map;
  }

  private async hold(): Promise<Held> {
    const [acts, tree] = await Promise.all([this.acts.all(), this.moves.current()]);
    if (this.held?.acts === acts && this.held.tree === tree) return this.held;
    const nodes = this.nodesOf([...acts.keys()], this.held?.tree === tree ? this.held.nodes : NOWHERE);
    const held = { acts, tree, nodes, days: new LRUCache<string, MenuMap>({ max: KEPT_DAYS }) };
    this.held = held;
    // Those who wait for it hear of it; the next one asks again.
    nodes.catch(() => {
      if (this.held === held) this.held = null;
    });
    return held;
  }

  /** Asks for those alone that are not known yet. */
  private async nodesOf(organizationIds: readonly string[], before: Held['nodes']): Held['nodes'] {
    const known = await before.catch(() => NOWHERE);
    const unknown = organizationIds.filter((id) => !known.has(id));
    return unknown.length === 0 ? known : new Map([...known, ...(await this.tree.nodesOf(unknown))]);
  }
}
