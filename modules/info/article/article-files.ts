import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileUses, type RequestContext, requestErrors } from '../../../src/index.js';
import { ArticleRepository } from './article.repository.js';
import { ARTICLE_USE } from './article-texts.js';

/** The contents of the files of articles, for whom the article is for. */
@Injectable()
export class ArticleFiles {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly files: FileUses,
  ) {}

  /** @throws Problem `request.not_found` */
  async answer({ scope }: RequestContext, id: string, fileId: string, request: FastifyRequest, reply: FastifyReply): Promise<StreamableFile | undefined> {
    const owner = await this.articles.fileOwnerOf(scope, id, fileId);
    if (owner === null) throw requestErrors.notFound();
    return this.files.answer({ kind: ARTICLE_USE, id: owner }, fileId, request, reply);
  }
}
