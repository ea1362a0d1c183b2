import { Body, Controller, Post } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { Article } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { documentErrors } from '../document/document.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { RepealDocument } from './repeal.dto.js';
import { repealErrors } from './repeal.errors.js';
import { RepealService } from './repeal.service.js';

/** Repealing official documents. */
@Controller('articles/:id')
export class RepealController {
  constructor(private readonly repeals: RepealService) {}

  @Post('repeal')
  @Requires(infoPermissions.article.repeal)
  @Endpoint({
    summary: { zh: '废止公文', en: 'Repeal an official document' },
    returns: Article,
    errors: [requestErrors.notFound, articleErrors.stepNotPossible, articleErrors.copyLocked, documentErrors.documentNumberInvalid, secrecyErrors.secrecyMarking, ...Object.values(repealErrors)],
  })
  repeal(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RepealDocument): Promise<Article> {
    return this.repeals.repeal(context, id, input);
  }
}
