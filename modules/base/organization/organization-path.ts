/**
 * The place of an organisation in the tree: the labels from the root down to it, each ended by `/`, as in
 * `1/2k/9c/`. A label is a number in base 36, never used twice. Compared byte by byte (`COLLATE "C"`), a
 * subtree is one range: `/` comes right before `0`, the least character of a label.
 */
export const MAX_DEPTH = 12;

/** The path of the root, whose label no other organisation gets. */
export const ROOT_PATH = '1/';

/** The path of nobody: no organisation has the label 0. */
export const NOWHERE = '0/';

/** The path of a new child of `parent`. */
export function childPath(parent: string, label: number): string {
  return `${parent}${label.toString(36)}/`;
}

/** The labels of the organisations from the top down to this one; an organisation keeps its own when it moves. */
export function labelsOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

/** How many organisations lie on the path, itself included: 1 for the root. */
export function depthOf(path: string): number {
  return path.split('/').length - 1;
}

/** The paths from the root down to `path`, itself included. */
export function pathsAbove(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}

/** Whether `inner` is `outer` or lies below it. */
export function containsPath(outer: string, inner: string): boolean {
  return inner.startsWith(outer);
}

/** The first path after the subtree of `path`: the subtree is `path <= p < afterSubtree(path)`. */
export function afterSubtree(path: string): string {
  return `${path.slice(0, -1)}0`;
}
