import type { ScopeTree } from '../../access/ports.js';
import type { ManagedRows, SqlParameters } from '../../access/row-scope.js';
import type { Turns } from './menu-turns.js';

/** The rows of a scope that belong to organisations at whose place something holds: that a module is in force. */
export class GatedScope implements ManagedRows {
  constructor(
    private readonly tree: Pick<ScopeTree, 'outsideCondition'>,
    private readonly inner: ManagedRows,
    private readonly turns: Turns,
  ) {}

  condition(column: string, parameters: SqlParameters, nodeColumn?: string): string {
    const rows = this.inner.condition(column, parameters, nodeColumn);
    const outside = (nodes: readonly string[]) => this.tree.outsideCondition(column, nodes, parameters);
    // As deep as the tree, however many places there are.
    return this.turns.levels.reduce(
      (sofar, nodes, level) => (level % 2 === 0 ? `(${sofar} AND ${outside(nodes)})` : `(${sofar} OR (${rows} AND NOT (${outside(nodes)})))`),
      `(${rows})`,
    );
  }

  covers(node: string): boolean {
    return this.turns.at(node) && this.inner.covers(node);
  }
}
