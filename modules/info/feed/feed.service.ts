import { Injectable } from '@nestjs/common';
import { CustomFields, type Page, type RequestContext } from '../../../src/index.js';
import { ARTICLE_HOST } from '../article/article-field-host.js';
import { ownAccount } from '../subscription/own-account.js';
import type { FeedItem, FeedQuery } from './feed.dto.js';
import { FeedRepository } from './feed.repository.js';

/** What is published for a person, as he chose. */
@Injectable()
export class FeedService {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly fields: CustomFields,
  ) {}

  /** @throws Problem `request.invalid_cursor` */
  async page(context: RequestContext, query: FeedQuery): Promise<Page<FeedItem>> {
    const page = await this.feeds.page(context.scope, ownAccount(context), query);
    await this.fields.show(ARTICLE_HOST, page.items);
    return page;
  }
}
