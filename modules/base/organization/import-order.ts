/** Something with a code that lies under something with another. */
export interface Placed {
  readonly code: string;
  /** null where it lies under what is there already. */
  readonly parentCode: string | null;
}

/** Items with their parents before them, and those that lie under themselves. */
export interface Order<T> {
  readonly ordered: readonly T[];
  readonly circular: readonly T[];
}

/**
 * Puts parents before their children, whatever order they come in. What lies under a circle, or under
 * an item that is not among them, is in neither list.
 */
export function parentsFirst<T extends Placed>(items: readonly T[]): Order<T> {
  const children = new Map<string | null, T[]>();
  for (const item of items) {
    const siblings = children.get(item.parentCode);
    if (siblings) siblings.push(item);
    else children.set(item.parentCode, [item]);
  }
  const ordered = [...(children.get(null) ?? [])];
  // The list grows while it is walked: level by level.
  for (const item of ordered) ordered.push(...(children.get(item.code) ?? []));
  const reached = new Set(ordered);
  return { ordered, circular: onCircles(items.filter((item) => !reached.has(item))) };
}

function onCircles<T extends Placed>(items: readonly T[]): T[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const walked = new Set<T>();
  const circular = new Set<T>();
  for (const start of items) {
    const trail: T[] = [];
    let item: T | undefined = start;
    while (item && !walked.has(item)) {
      walked.add(item);
      trail.push(item);
      item = byCode.get(item.parentCode ?? '');
    }
    const closing = item ? trail.indexOf(item) : -1;
    if (closing >= 0) for (const each of trail.slice(closing)) circular.add(each);
  }
  return items.filter((item) => circular.has(item));
}
