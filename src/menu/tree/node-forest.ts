import type { ScopeTree } from '../../access/ports.js';

/** Whether the second node is the first or lies below it. */
export type Contains = ScopeTree['contains'];

/** Something with a place in the tree. */
export interface Placed {
  readonly node: string;
}

/** Some places of the tree, each found from what lies below it without going through all of them. */
export class NodeForest<T extends Placed> {
  /** In the order of the tree: each after those it lies below. */
  readonly items: readonly T[];
  /** For each item the index of the one next above it, -1 for none. */
  private readonly above: readonly number[];

  /** @param items each at a node of its own */
  constructor(
    items: readonly T[],
    private readonly contains: Contains,
  ) {
    this.items = items.toSorted((a, b) => (a.node < b.node ? -1 : 1));
    const above: number[] = [];
    for (const [index, { node }] of this.items.entries()) above.push(this.climb(index - 1, node, above));
    this.above = above;
  }

  /** The item at a node, or the next one above it. */
  nearest(node: string): T | undefined {
    return this.items[this.indexOf(node)];
  }

  /** The items on the way down to a node, itself included, from the top. */
  pathTo(node: string): T[] {
    const path: T[] = [];
    for (let index = this.indexOf(node); index >= 0; index = this.above[index] ?? -1) path.push(this.items[index] as T);
    return path.toReversed();
  }

  private indexOf(node: string): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle] as T).node <= node) low = middle + 1;
      else high = middle;
    }
    return this.climb(low - 1, node, this.above);
  }

  /** A subtree is one run, so whatever lies above `node` is the item before it or lies above that. */
  private climb(from: number, node: string, above: readonly number[]): number {
    let index = from;
    while (index >= 0 && !this.contains((this.items[index] as T).node, node)) index = above[index] ?? -1;
    return index;
  }
}
