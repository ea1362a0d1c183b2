import { Injectable } from '@nestjs/common';
import { ScopeTree, type Transaction, TreeMenu } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';

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
  constructor(
    private readonly tree: ScopeTree,
    private readonly menu: TreeMenu,
  ) {}

  /** @param level 1 for the first review */
  async placeOf(tx: Transaction, { node: own, organizationId: ownId }: HeldArticle, level: number): Promise<ReviewPlace> {
    const path = await this.menu.pathOf({ organizationId: ownId, node: own });
    const organizationId = path[Math.max(0, path.length - level)] ?? ownId;
    return { organizationId, node: (await this.tree.nodeOf(organizationId, tx)) ?? own };
  }

  async nameOf({ organizationId }: ReviewPlace): Promise<string> {
    return (await this.tree.namesOf([organizationId])).get(organizationId) ?? organizationId;
  }
}
