import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, type WorkTransaction } from '../../../src/index.js';
import type { ArticleWithWarnings } from '../article/article.dto.js';
import { ArticleRepository } from '../article/article.repository.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { ArticleWarnings } from '../article/article-warnings.js';
import { lockArticle, noteArticle, requireStep } from '../article/article-steps.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import { requireContent } from '../article/require-content.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { type GivenText, requireUnmarked } from '../secrecy/require-unmarked.js';
import { WordRefusals } from '../word-decision/word-refusals.js';
import type { DecideReview, Review, ReviewQuery } from './review.dto.js';
import { reviewErrors } from './review.errors.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewChain } from './review-chain.js';
import { ReviewMessages } from './review-messages.js';
import { ReviewRefusals } from './review-refusals.js';

/** Submitting articles, and the three reviews (三审) by distinct people up the tree (INF-2). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly rows: ArticleRows,
    private readonly reviews: ReviewRepository,
    private readonly copies: CopyFollowing,
    private readonly chain: ReviewChain,
    private readonly refusals: ReviewRefusals,
    private readonly messages: ReviewMessages,
    private readonly settings: InfoSettingsReader,
    private readonly work: GuardedWork,
    private readonly words: WordRefusals,
    private readonly warnings: ArticleWarnings,
  ) {}

  /** What reviewers decided, the newest first. @throws Problem `request.not_found` */
  async list({ scope }: RequestContext, id: string, query: ReviewQuery): Promise<Page<Review>> {
    if (!(await this.articles.isManaged(scope, id))) throw requestErrors.notFound();
    return this.reviews.page(scope, id, query);
  }

  /**
   * Hands an article in for its reviews; with none to pass it is ready.
   * @throws Problem `request.not_found`, `info.step_not_possible`, `info.nothing_to_publish`, `info.source_closed`, `info.source_recalled`; with no reviews to pass `info.word_hits_undecided`
   */
  async submit(context: RequestContext, id: string): Promise<ArticleWithWarnings> {
    const after = await this.work.run(context, async (tx) => {
      const article = await lockArticle(this.rows, tx, context, id);
      const { reviewLevels: levels } = await this.settings.at(article);
      const status = requireStep(article, 'submit', { levels, passed: article.reviewsPassed });
      // First: a copy whose source was recalled has no text any more.
      await this.copies.submitted(tx, article);
      requireContent(article);
      if (status === 'ready') await this.words.requireDecided(tx, article);
      noteArticle(tx, 'submit', article);
      const submitted = await this.rows.submit(tx, id, status, levels);
      if (status === 'inReview') await this.messages.tellReviewers(tx, submitted, await this.chain.placeOf(tx, article, 1));
      return submitted;
    });
    return this.warnings.add(after, context.language);
  }

  /**
   * Decides the review that is next.
   * @throws Problem `request.not_found`, `info.step_not_possible`, `info.own_text_reviewed`, `info.reviewed_already`, `info.review_lies_above`, `info.comment_needed`, `info.secrecy_marking`, `info.word_hits_undecided`, `info.source_closed`, `info.source_recalled`
   */
  async review(context: RequestContext, id: string, input: DecideReview): Promise<ArticleWithWarnings> {
    const after = await this.work.run(context, async (tx) => {
      const article = await lockArticle(this.rows, tx, context, id);
      const status = requireStep(article, input.decision);
      if (input.decision === 'approve') await this.copies.requireOpen(tx, article);
      if (input.decision === 'return' && input.comment === '' && input.notes.length === 0) throw reviewErrors.commentNeeded();
      requireUnmarked({ kind: 'article', id, organizationId: article.organizationId }, textsOf(input));
      if (status === 'ready') await this.words.requireDecided(tx, article);
      await this.keep(tx, context, article, input);
      const passed = input.decision === 'approve' ? article.reviewsPassed + 1 : 0;
      const reviewed = await this.rows.review(tx, id, status, passed);
      noteArticle(tx, 'review', article, { fields: [`${input.decision}:${article.reviewsPassed + 1}`] });
      await this.tell(tx, article, reviewed);
      return reviewed;
    });
    return this.warnings.add(after, context.language);
  }

  private async keep(tx: WorkTransaction, context: RequestContext, article: HeldArticle, { comment, decision, notes }: DecideReview): Promise<void> {
    const level = article.reviewsPassed + 1;
    const place = await this.chain.placeOf(tx, article, level);
    const reviewerAccountId = await this.refusals.requireReviewer(tx, context, article, place);
    const { organizationId } = place;
    await this.reviews.insert(tx, article.id, { id: uuidv7(), round: article.reviewRound, level, revision: article.revision, decision, comment, notes, organizationId, reviewerAccountId });
  }

  private async tell(tx: WorkTransaction, before: HeldArticle, reviewed: HeldArticle): Promise<void> {
    if (reviewed.status === 'inReview') {
      const place = await this.chain.placeOf(tx, reviewed, reviewed.reviewsPassed + 1);
      return this.messages.tellReviewers(tx, reviewed, place, await this.reviews.reviewersOf(tx, reviewed));
    }
    return this.messages.tellAuthor(tx, reviewed, before.reviewsPassed + 1);
  }
}

function textsOf({ comment, notes }: DecideReview): GivenText[] {
  const noted = notes.flatMap(({ note, quote }, index) => [
    { pointer: `/notes/${index}/note`, text: note },
    { pointer: `/notes/${index}/quote`, text: quote },
  ]);
  return [{ pointer: '/comment', text: comment }, ...noted];
}
