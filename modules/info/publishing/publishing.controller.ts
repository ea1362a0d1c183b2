import { Body, Controller, Post } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { Article } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { copyErrors } from '../copy/copy.errors.js';
import { documentErrors } from '../document/document.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { reviewErrors } from '../review/review.errors.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { wordDecisionErrors } from '../word-decision/word-decision.errors.js';
import { ScheduleArticle, WithdrawArticle } from './publishing.dto.js';
import { publishingErrors } from './publishing.errors.js';
import { PublishingService } from './publishing.service.js';

const { article } = infoPermissions;
const PUBLISHING = [
  requestErrors.notFound,
  reviewErrors.reviewNeeded,
  articleErrors.stepNotPossible,
  articleErrors.nothingToPublish,
  documentErrors.oneAddressee,
  articleErrors.expiryInPast,
  articleErrors.copyNotPublic,
  wordDecisionErrors.wordHitsUndecided,
  ...Object.values(copyErrors),
];

/** Publishing articles and taking them back. */
@Controller('articles/:id')
export class PublishingController {
  constructor(private readonly publishing: PublishingService) {}

  @Post('publish')
  @Requires(article.publish)
  @Endpoint({ summary: { zh: '发布文稿', en: 'Publish an article' }, returns: Article, errors: PUBLISHING })
  publish(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Article> {
    return this.publishing.publish(context, id);
  }

  @Post('schedule')
  @Requires(article.publish)
  @Endpoint({
    summary: { zh: '定时发布，或设定失效时间', en: 'Set when an article is published and when it ends' },
    returns: Article,
    errors: [...PUBLISHING, articleErrors.copyLocked, ...Object.values(publishingErrors)],
  })
  schedule(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: ScheduleArticle): Promise<Article> {
    return this.publishing.schedule(context, id, input);
  }

  @Post('withdraw')
  @Requires(article.withdraw)
  @Endpoint({ summary: { zh: '撤回文稿', en: 'Take an article back' }, returns: Article, errors: [requestErrors.notFound, articleErrors.stepNotPossible, secrecyErrors.secrecyMarking] })
  withdraw(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: WithdrawArticle): Promise<Article> {
    return this.publishing.withdraw(context, id, input);
  }
}
