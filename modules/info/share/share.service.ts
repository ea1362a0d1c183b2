import { Injectable } from '@nestjs/common';
import { type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { Share, ShareQuery, ShareRecipient, ShareRecipientQuery, ShareWithText } from './share.dto.js';
import { ShareRepository } from './share.repository.js';

/** Reading offers. */
@Injectable()
export class ShareService {
  constructor(private readonly shares: ShareRepository) {}

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
}
