import { Injectable, type StreamableFile } from '@nestjs/common';
import { type AskedFile, type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { ArticleFileQuery } from '../article/article.dto.js';
import { ArticleFiles, type FilePlace } from '../article/article-files.js';
import type { Share, ShareQuery, ShareRecipient, ShareRecipientQuery, ShareWithText } from './share.dto.js';
import { ShareRepository } from './share.repository.js';

/** Reading offers. */
@Injectable()
export class ShareService {
  constructor(
    private readonly shares: ShareRepository,
    private readonly files: ArticleFiles,
  ) {}

  list({ scope }: RequestContext, query: ShareQuery): Promise<Page<Share>> {
    return this.shares.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<ShareWithText> {
    const share = await this.shares.find(scope, id);
    if (!share) throw requestErrors.notFound();
    return share;
  }

  /** @throws Problem `request.not_found` */
  async recipients(context: RequestContext, id: string, query: ShareRecipientQuery): Promise<Page<ShareRecipient>> {
    await this.get(context, id);
    return this.shares.recipients(context.scope, id, query);
  }

  /** @throws Problem `request.not_found`, and those of {@link ArticleFiles.answer} */
  async file({ scope }: RequestContext, { fileId, id }: FilePlace, query: ArticleFileQuery, asked: Pick<AskedFile, 'request' | 'reply'>): Promise<StreamableFile | undefined> {
    return this.files.give(await this.shares.reachFile(scope, id, fileId), fileId, query, asked);
  }
}
