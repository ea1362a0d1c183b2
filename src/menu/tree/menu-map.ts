import { BASE, dependentsOf, effectiveMenu, type MenuState, requirementsOf } from './effective-menu.js';
import type { MenuDecision, MenuModule } from './menu-decision.js';
import { type Turns, turnsWhere } from './menu-turns.js';
import { type Contains, NodeForest, type Placed } from './node-forest.js';

/** What an organisation said of a module, with its place. */
export interface PlacedDecision extends Placed {
  readonly decision: MenuDecision;
}

/** Everything that an organisation said. */
interface Sayer extends Placed {
  readonly decisions: readonly MenuDecision[];
}

/** What organisations say on one day, laid out over the tree: asked of any place without a query. */
export class MenuMap {
  private readonly sayers: NodeForest<Sayer>;
  private readonly turns = new Map<string, Turns>();

  /**
   * @param modules the deployed ones, each after those it requires
   * @param said one decision of an organisation on a module
   */
  constructor(
    readonly modules: readonly MenuModule[],
    readonly said: readonly PlacedDecision[],
    private readonly contains: Contains,
  ) {
    const byNode = new Map<string, MenuDecision[]>();
    for (const { node, decision } of said) {
      const decisions = byNode.get(node);
      if (decisions) decisions.push(decision);
      else byNode.set(node, [decision]);
    }
    this.sayers = new NodeForest([...byNode].map(([node, decisions]) => ({ node, decisions })), contains);
  }

  /** The places of those who said something. */
  get nodes(): string[] {
    return this.sayers.items.map(({ node }) => node);
  }

  /** What was said on the way down to a place, itself included, from the top. */
  saidTo(node: string): MenuDecision[] {
    return this.sayers.pathTo(node).flatMap(({ decisions }) => decisions);
  }

  /** How every module stands at a place. */
  at(node: string): Map<string, MenuState> {
    return effectiveMenu(this.modules, this.saidTo(node));
  }

  /**
   * Where a module turns in force or out of it. Only organisations that said something of it, or of one bound to it,
   * can be such places: all others stand as the one above them.
   */
  turnsOf(moduleId: string): Turns {
    const known = this.turns.get(moduleId);
    if (known) return known;
    const bound = this.boundTo(moduleId);
    const modules = this.modules.filter(({ id }) => bound.has(id));
    const nodes = this.sayers.items.filter(({ decisions }) => decisions.some((decision) => bound.has(decision.moduleId))).map(({ node }) => node);
    const turns = turnsWhere(nodes, this.contains, (path) => effectiveMenu(modules, this.saidTo(path.at(-1) ?? '')).get(moduleId)?.inForce !== false);
    this.turns.set(moduleId, turns);
    return turns;
  }

  /**
   * What is said of these decides about a module: itself, what it requires, and whatever requires any of those, for a
   * mandatory module makes mandatory what it requires. `base`, which everything requires, is in force whatever is said.
   */
  private boundTo(moduleId: string): ReadonlySet<string> {
    const needed = [moduleId, ...requirementsOf(moduleId, this.modules)];
    return new Set(needed.flatMap((id) => (id === BASE ? [id] : [id, ...dependentsOf(id, this.modules)])));
  }
}
