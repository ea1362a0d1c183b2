import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../../../src/index.js';

/** Where a review lies. */
export interface ReviewPlace {
  readonly organizationId: string;
  readonly node: string;
}

/**
 * The chain of reviews (三审) follows the tree: the first lies with the organisation of the article, each further one with
 * the next above it; where the tree ends, with the one at the top. Whoever reviews there, or further up, may decide it.
 */
@Injectable()
export class ReviewChain {
  constructor(private readonly tree: ScopeTree) {}

  /** @param level 1 for the first review */
  async placeOf(organizationId: string, level: number): Promise<ReviewPlace> {
    const path = await this.tree.ancestors(organizationId);
    const reviewing = path[Math.max(0, path.length - level)] ?? organizationId;
    return { organizationId: reviewing, node: (await this.tree.nodeOf(reviewing)) ?? '' };
  }

  async nameOf({ organizationId }: ReviewPlace): Promise<string> {
    return (await this.tree.namesOf([organizationId])).get(organizationId) ?? organizationId;
  }
}
