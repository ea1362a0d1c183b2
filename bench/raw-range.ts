/** The paths of a subtree: from the first, up to not including the second; none for the whole tree. */
export function rangeOf(node: string): string[] {
  return node === '' ? [] : [node, `${node.slice(0, -1)}0`];
}
