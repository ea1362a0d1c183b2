import { Injectable, type StreamableFile } from '@nestjs/common';
import { type AskedFile, FileUses, type PictureWidth, type RequestContext, requestErrors } from '../../../src/index.js';
import type { ArticleFileQuery } from './article.dto.js';
import { ArticleRepository, type ReachedFile } from './article.repository.js';
import { ARTICLE_USE } from './article-texts.js';

/** Which file of which article. */
export interface FilePlace {
  readonly id: string;
  readonly fileId: string;
}

/** What a file is asked for by. */
type Asked = Pick<AskedFile, 'request' | 'reply'>;

/** The contents of the files of articles, for whom the article is for. */
@Injectable()
export class ArticleFiles {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly files: FileUses,
  ) {}

  /** @throws Problem `request.not_found`, and those of {@link FileUses.answer} */
  async answer({ scope }: RequestContext, { fileId, id }: FilePlace, query: ArticleFileQuery, asked: Asked): Promise<StreamableFile | undefined> {
    return this.give(await this.articles.reachFile(scope, id, fileId), fileId, query, asked);
  }

  /** The same for a file that is reached by another way; null where it is not. @throws Problem as {@link answer} */
  async give(reached: ReachedFile | null, fileId: string, { width }: ArticleFileQuery, asked: Asked): Promise<StreamableFile | undefined> {
    if (!reached) throw requestErrors.notFound();
    const { isPublic, owner } = reached;
    return this.files.answer({ kind: ARTICLE_USE, id: owner }, fileId, { ...asked, isPublic, width: width && (Number(width) as PictureWidth) });
  }
}
