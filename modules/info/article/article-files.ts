import { Injectable, type StreamableFile } from '@nestjs/common';
import { type AskedFile, FileUses, type PictureWidth, type RequestContext, requestErrors } from '../../../src/index.js';
import type { ArticleFileQuery } from './article.dto.js';
import { ArticleRepository } from './article.repository.js';
import { ARTICLE_USE } from './article-texts.js';

/** Which file of which article. */
export interface FilePlace {
  readonly id: string;
  readonly fileId: string;
}

/** The contents of the files of articles, for whom the article is for. */
@Injectable()
export class ArticleFiles {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly files: FileUses,
  ) {}

  /** @throws Problem `request.not_found`, and those of {@link FileUses.answer} */
  async answer({ scope }: RequestContext, { fileId, id }: FilePlace, { width }: ArticleFileQuery, asked: Pick<AskedFile, 'request' | 'reply'>): Promise<StreamableFile | undefined> {
    const reached = await this.articles.reachFile(scope, id, fileId);
    if (!reached) throw requestErrors.notFound();
    return this.files.answer({ kind: ARTICLE_USE, id: reached.owner }, fileId, { ...asked, isPublic: reached.isPublic, width: width && (Number(width) as PictureWidth) });
  }
}
