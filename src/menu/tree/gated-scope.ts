import type { ScopeTree } from '../../access/ports.js';
import type { ManagedRows, SqlParameters } from '../../access/row-scope.js';

/** A place in the tree from which on a module is in force, or is not, until a place further down says otherwise. */
export interface Turn {
  readonly node: string;
  readonly inForce: boolean;
}

/** The rows of a scope that belong to organisations where a module is in force. */
export class GatedScope implements ManagedRows {
  /** @param turns a place after those it lies below */
  constructor(
    private readonly tree: Pick<ScopeTree, 'contains' | 'subtreeCondition'>,
    private readonly inner: ManagedRows,
    private readonly turns: readonly Turn[],
  ) {}

  condition(column: string, parameters: SqlParameters, nodeColumn?: string): string {
    const rows = this.inner.condition(column, parameters, nodeColumn);
    const below = (node: string) => this.tree.subtreeCondition(column, [node], parameters, nodeColumn);
    return this.turns.reduce(
      (sofar, { inForce, node }) => (inForce ? `(${sofar} OR (${rows} AND ${below(node)}))` : `(${sofar} AND NOT (${below(node)}))`),
      `(${rows})`,
    );
  }

  covers(node: string): boolean {
    const turn = this.turns.findLast((each) => this.tree.contains(each.node, node));
    return turn?.inForce !== false && this.inner.covers(node);
  }
}
