import { type Contains, NodeForest, type Placed } from './node-forest.js';

/** A place in the tree from which on something holds, or does not, until a place further down says otherwise. */
export interface Turn extends Placed {
  readonly holds: boolean;
}

/** Where in the tree an answer turns that is yes at the top: an answer for every place, by the few at which it changes. */
export class Turns {
  /** By how many turns they lie below: at those of the first level the answer turns to no, at those of the second back to yes, … */
  readonly levels: readonly (readonly string[])[];
  private readonly forest: NodeForest<Turn>;

  /** @param turns each other than what is next above it */
  constructor(turns: readonly Turn[], contains: Contains) {
    this.forest = new NodeForest(turns, contains);
    const levels: string[][] = [];
    for (const { node } of this.forest.items) (levels[this.forest.pathTo(node).length - 1] ??= []).push(node);
    this.levels = levels;
  }

  /** Whether it holds at a place. */
  at(node: string): boolean {
    return this.forest.nearest(node)?.holds ?? true;
  }
}

/**
 * Where in the tree an answer turns, from yes at the top.
 *
 * @param nodes those places alone at which it may turn
 * @param judge the answer at the last of the nodes on a path, from the top down
 */
export function turnsWhere(nodes: readonly string[], contains: Contains, judge: (path: readonly string[]) => boolean): Turns {
  const forest = new NodeForest([...new Set(nodes)].map((node) => ({ node })), contains);
  const answers = new Map<string, boolean>();
  const turns: Turn[] = [];
  for (const { node } of forest.items) {
    const path = forest.pathTo(node).map((each) => each.node);
    const holds = judge(path);
    answers.set(node, holds);
    const parent = path.at(-2);
    if (holds !== (parent === undefined ? true : answers.get(parent))) turns.push({ node, holds });
  }
  return new Turns(turns, contains);
}
