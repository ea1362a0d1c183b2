import { Body, Controller, Get, Patch, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Ctx,
  documentErrors,
  Endpoint,
  fileErrors,
  IdParam,
  type Page,
  pageOf,
  pictureErrors,
  Public,
  type RequestContext,
  requestErrors,
  Requires,
} from '../../../src/index.js';
import { documentErrors as officialDocumentErrors } from '../document/document.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { Article, ArticleFileQuery, ArticleQuery, ArticleSummary, ArticleWithWarnings, CreateArticle, UpdateArticle } from './article.dto.js';
import { articleErrors } from './article.errors.js';
import { ArticleEditing } from './article-editing.js';
import { ArticleFiles } from './article-files.js';
import { FileEndpoint } from './file-endpoint.js';
import { markdownArticle, plainArticle } from './article-renderings.js';
import { ArticleService } from './article.service.js';

const { article } = infoPermissions;
const FOR_READERS = 'readers get what is published and addressed to them, callers who did not sign in what is for everybody';
const WRITING = [
  requestErrors.notFound,
  articleErrors.sectionNotUsable,
  articleErrors.audienceOutOfScope,
  articleErrors.stageUnknown,
  articleErrors.expiryInPast,
  articleErrors.coverNotImage,
  articleErrors.pictureNotImage,
  articleErrors.tooManyPictures,
  pictureErrors.notReadable,
  pictureErrors.takesTooMuch,
  requestErrors.busy,
  fileErrors.notAttachable,
  secrecyErrors.secrecyMarking,
  ...Object.values(officialDocumentErrors),
  ...Object.values(documentErrors),
];

/** Articles (文稿). */
@Controller('articles')
export class ArticleController {
  constructor(
    private readonly articles: ArticleService,
    private readonly editing: ArticleEditing,
    private readonly files: ArticleFiles,
  ) {}

  @Get()
  @Public(FOR_READERS, { managedBy: article.read })
  @Endpoint({ summary: { zh: '文稿列表', en: 'List articles' }, returns: pageOf(ArticleSummary) })
  list(@Ctx() context: RequestContext, @Query() query: ArticleQuery): Promise<Page<ArticleSummary>> {
    return this.articles.list(context, query);
  }

  @Post()
  @Requires(article.create)
  @Endpoint({ summary: { zh: '起草文稿', en: 'Write an article' }, returns: ArticleWithWarnings, creates: true, errors: WRITING })
  create(@Ctx() context: RequestContext, @Body() input: CreateArticle): Promise<ArticleWithWarnings> {
    return this.articles.create(context, input);
  }

  @Get(':id')
  @Public(FOR_READERS, { managedBy: article.read })
  @Endpoint({
    summary: { zh: '一篇文稿', en: 'One article' },
    returns: Article,
    alsoAs: { 'text/plain': plainArticle, 'text/markdown': markdownArticle },
    errors: [requestErrors.notFound],
  })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Article> {
    return this.articles.get(context, id);
  }

  @Patch(':id')
  @Requires(article.update)
  @Endpoint({
    summary: { zh: '修改文稿', en: 'Change an article' },
    returns: ArticleWithWarnings,
    errors: [...WRITING, requestErrors.stale, articleErrors.articleLocked, articleErrors.copyLocked, articleErrors.copyNotPublic, articleErrors.noForeword, articleErrors.forewordWithPictures],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateArticle): Promise<ArticleWithWarnings> {
    return this.editing.update(context, id, input);
  }

  /** An attachment, the cover, or a picture of the body. */
  @Get(':id/files/:fileId')
  @Public(FOR_READERS, { managedBy: article.read })
  @FileEndpoint({ zh: '下载附件、封面或正文图片', en: 'Download an attachment, the cover or a picture of the body' })
  file(
    @Ctx() context: RequestContext,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Query() query: ArticleFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.files.answer(context, { id, fileId }, query, { request, reply });
  }
}
