import { generatedId } from './generated-id.js';
import type { OrganizationTree } from './organization-tree.js';

/** Which members a generated tree has: they are numbered from 0 and dealt out to its branches in turn. */
export class MemberRoll {
  private readonly branches: readonly number[];

  constructor(
    tree: OrganizationTree,
    readonly size: number,
  ) {
    this.branches = Array.from({ length: tree.size }, (_, index) => index + 1).filter((index) => !tree.hasChildren(index));
  }

  idOf(index: number): string {
    return generatedId('member', index);
  }

  /** The organisation of a member. */
  branchOf(index: number): number {
    return this.branches[index % this.branches.length] ?? 0;
  }

  /** Which one of its branch he is, from 0 on. */
  positionOf(index: number): number {
    return Math.floor(index / this.branches.length);
  }

  /** The first members of some organisations, at most so many. */
  firstIn(organizations: readonly number[], most: number): number[] {
    const wanted = new Set(organizations);
    const found: number[] = [];
    for (let index = 0; index < this.size && found.length < most; index += 1) if (wanted.has(this.branchOf(index))) found.push(index);
    return found;
  }
}
