import { generatedId } from './generated-id.js';

/** Children of each organisation, but for the last that has any, unless said otherwise. */
export const FANOUT = 25;

/**
 * A tree of organisations of which everything follows from their numbers: 0 is the root, the children of
 * `n` are `25n + 1` to `25n + 25` (with another fanout alike), level by level until `size` (the root not counted) is reached.
 */
export class OrganizationTree {
  constructor(
    readonly rootId: string,
    readonly size: number,
    readonly fanout = FANOUT,
  ) {}

  /** A UUIDv7 of the millisecond `index` after the start of 2026; of the root the one it has. */
  idOf(index: number): string {
    if (index === 0) return this.rootId;
    return generatedId('organization', index);
  }

  /** @throws RangeError for the root */
  parentOf(index: number): number {
    if (index < 1) throw new RangeError('the root has no parent');
    return Math.floor((index - 1) / this.fanout);
  }

  /** 0 for the root. */
  depthOf(index: number): number {
    return index === 0 ? 0 : this.depthOf(this.parentOf(index)) + 1;
  }

  hasChildren(index: number): boolean {
    return index * this.fanout + 1 <= this.size;
  }

  /** How many children it has. */
  childCount(index: number): number {
    return Math.max(0, Math.min(this.fanout, this.size - index * this.fanout));
  }

  /** `index` and all below it. */
  subtree(index: number): number[] {
    const found: number[] = [];
    let [first, last] = [index, index];
    while (first <= this.size) {
      for (let member = first; member <= Math.min(last, this.size); member += 1) found.push(member);
      [first, last] = [first * this.fanout + 1, last * this.fanout + this.fanout];
    }
    return found;
  }
}

/** The day on which a generated organisation was founded, `YYYY-MM-DD`. */
export function foundedOnOf(index: number): string {
  return new Date(Date.UTC(1950 + (index % 70), index % 12, 1 + (index % 28))).toISOString().slice(0, 10);
}
