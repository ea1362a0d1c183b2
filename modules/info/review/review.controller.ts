import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { ArticleWithWarnings } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { copyErrors } from '../copy/copy.errors.js';
import { documentErrors } from '../document/document.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { wordDecisionErrors } from '../word-decision/word-decision.errors.js';
import { DecideReview, Review, ReviewQuery } from './review.dto.js';
import { reviewErrors } from './review.errors.js';
import { ReviewService } from './review.service.js';

const { article } = infoPermissions;
const { commentNeeded, ownTextReviewed, reviewedAlready, reviewLiesAbove } = reviewErrors;
const { wordHitsUndecided } = wordDecisionErrors;

/** Submitting articles and reviewing them (送审、审核). */
@Controller('articles/:id')
export class ReviewController {
  constructor(private readonly reviews: ReviewService) {}

  @Post('submit')
  @Requires(article.submit)
  @Endpoint({
    summary: { zh: '送审文稿', en: 'Submit an article for review' },
    returns: ArticleWithWarnings,
    errors: [requestErrors.notFound, articleErrors.stepNotPossible, articleErrors.nothingToPublish, documentErrors.oneAddressee, wordHitsUndecided, ...Object.values(copyErrors)],
  })
  submit(@Ctx() context: RequestContext, @IdParam() id: string): Promise<ArticleWithWarnings> {
    return this.reviews.submit(context, id);
  }

  @Post('review')
  @Requires(article.review)
  @Endpoint({
    summary: { zh: '审核：通过或退回', en: 'Approve an article, or return it' },
    returns: ArticleWithWarnings,
    errors: [requestErrors.notFound, articleErrors.stepNotPossible, ownTextReviewed, reviewedAlready, reviewLiesAbove, commentNeeded, secrecyErrors.secrecyMarking, wordHitsUndecided, ...Object.values(copyErrors)],
  })
  review(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: DecideReview): Promise<ArticleWithWarnings> {
    return this.reviews.review(context, id, input);
  }

  @Get('reviews')
  @Requires(article.read)
  @Endpoint({ summary: { zh: '审核记录', en: 'List reviews' }, returns: pageOf(Review), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: ReviewQuery): Promise<Page<Review>> {
    return this.reviews.list(context, id, query);
  }
}
