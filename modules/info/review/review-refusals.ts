import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, requestErrors, type RuleCitation, type Transaction } from '../../../src/index.js';
import { RuleBook } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { reviewErrors } from './review.errors.js';
import { ReviewRepository } from './review.repository.js';
import { contentReview } from './review.rules.js';
import { ReviewChain, type ReviewPlace } from './review-chain.js';

/** What INF-2 refuses, with its citation. */
@Injectable()
export class ReviewRefusals {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly chain: ReviewChain,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the caller may decide the next review: he had no part in it yet and reviews where it lies.
   * @returns his account
   * @throws Problem `info.own_text_reviewed`, `info.reviewed_already`, `info.review_lies_above`
   */
  async requireReviewer(tx: Transaction, { principal, scope }: RequestContext, article: HeldArticle, place: ReviewPlace): Promise<string> {
    const { accountId } = principal;
    if (accountId === null) throw requestErrors.notFound();
    const rule = await this.citation(article);
    const level = article.reviewsPassed + 1;
    const where = async () => ({ level, organization: await this.chain.nameOf(place) });
    const { hasReviewed, hasWritten } = await this.reviews.partOf(tx, article, accountId);
    if (hasWritten) throw reviewErrors.ownTextReviewed({}, { rule });
    if (hasReviewed) throw reviewErrors.reviewedAlready(await where(), { rule });
    if (!scope.covers(place.node)) throw reviewErrors.reviewLiesAbove(await where(), { rule });
    return accountId;
  }

  /** @throws Problem `info.review_needed` where an article is to be published that did not pass as many reviews as are asked for by now */
  async requireReviewed(article: HeldArticle, levels: number): Promise<void> {
    const { reviewsPassed, status } = article;
    if (status === 'published') return;
    const passed = status === 'ready' || status === 'scheduled' ? reviewsPassed : 0;
    if (passed < levels) throw reviewErrors.reviewNeeded({ levels }, { rule: await this.citation(article) });
  }

  private async citation({ node }: HeldArticle): Promise<RuleCitation> {
    return (await this.rules.inForce(contentReview, { node, on: this.clock.today() })).citation;
  }
}
