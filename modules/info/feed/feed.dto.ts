import { ChoiceField, InstantField, PageQuery, pickOf } from '../../../src/index.js';
import { ArticleSummary } from '../article/article.dto.js';

/** Why an article is in a feed. */
export const FEED_REASONS = ['critical', 'subscription', 'addressed'] as const;
export type FeedReason = (typeof FEED_REASONS)[number];

/** An article in the personal feed. */
export class FeedItem extends ArticleSummary {
  @ChoiceField(FEED_REASONS, {
    description: {
      zh: 'critical：发给本人并要求签收，不受订阅和屏蔽影响；subscription：本人订阅；addressed：本人没有订阅，凡可阅读的都在内',
      en: 'critical: it asks the caller for a confirmation, whatever he chose; subscription: he subscribed to it; addressed: he subscribed to nothing, so everything for him is here',
    },
  })
  because: FeedReason;

  @InstantField({ nullable: true, description: { zh: '本人阅读时间；未读或不在送达名单上为 null', en: 'null: not read, or not on its list' } }) readAt: string | null;
  @InstantField({ nullable: true, description: { zh: '本人签收时间', en: 'When the caller confirmed it' } }) confirmedAt: string | null;
}

/** The query of the feed, which has one order: what is pinned first, then the newest. */
export class FeedQuery extends pickOf(PageQuery, ['limit', 'cursor', 'count']) {}
