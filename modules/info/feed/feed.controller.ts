import { Controller, Get, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, type Page, pageOf, type RequestContext } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { FeedItem, FeedQuery } from './feed.dto.js';
import { FeedService } from './feed.service.js';

/** The caller's own feed. */
@Controller('me')
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  /** What is addressed to him and he subscribed to, or all of it where he subscribed to nothing; without what he muted, but always with what he is to confirm. */
  @Get('feed')
  @Authenticated({ managedBy: infoPermissions.article.read })
  @Endpoint({ summary: { zh: '发给自己的文稿', en: 'The own feed of articles' }, returns: pageOf(FeedItem) })
  feed(@Ctx() context: RequestContext, @Query() query: FeedQuery): Promise<Page<FeedItem>> {
    return this.feeds.page(context, query);
  }
}
