import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, KeyParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { Article } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { documentErrors } from '../document/document.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { RestoreRevision, RevisionListQuery, RevisionQuery, RevisionSummary, RevisionWithDiff } from './revision.dto.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { revisionErrors } from './revision.errors.js';
import { RevisionService } from './revision.service.js';

const { article } = infoPermissions;

/** The revisions (修订) of articles. */
@Controller('articles/:id')
export class RevisionController {
  constructor(private readonly revisions: RevisionService) {}

  @Get('revisions')
  @Requires(article.read)
  @Endpoint({ summary: { zh: '修订列表', en: 'List revisions' }, returns: pageOf(RevisionSummary), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: RevisionListQuery): Promise<Page<RevisionSummary>> {
    return this.revisions.list(context, id, query);
  }

  @Get('revisions/:number')
  @Requires(article.read)
  @Endpoint({
    summary: { zh: '一次修订，可与另一次比较', en: 'One revision, compared with another if asked' },
    returns: RevisionWithDiff,
    errors: [requestErrors.notFound, revisionErrors.revisionNotFound],
  })
  get(
    @Ctx() context: RequestContext,
    @IdParam() id: string,
    @KeyParam('number', /^[1-9]\d{0,8}$/) number: string,
    @Query() query: RevisionQuery,
  ): Promise<RevisionWithDiff> {
    return this.revisions.get(context, id, Number(number), query);
  }

  @Post('restore')
  @Requires(article.update)
  @Endpoint({
    summary: { zh: '恢复为以前的修订', en: 'Put an earlier text in place again' },
    returns: Article,
    errors: [
      requestErrors.notFound, revisionErrors.revisionNotFound, articleErrors.articleLocked, articleErrors.copyLocked, articleErrors.stageUnknown, secrecyErrors.secrecyMarking,
      ...Object.values(documentErrors),
    ],
  })
  restore(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RestoreRevision): Promise<Article> {
    return this.revisions.restore(context, id, input);
  }
}
