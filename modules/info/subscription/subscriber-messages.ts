import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { SubscriberRepository } from './subscriber.repository.js';
import { subscriptionNotifications } from './subscription.notifications.js';

/** Tells subscribers of what is published, each once. */
@Injectable()
export class SubscriberMessages {
  constructor(
    private readonly subscribers: SubscriberRepository,
    private readonly notifier: Notifier,
  ) {}

  /** Has them told of a publication, in its transaction. */
  begin(tx: Transaction, article: Pick<HeldArticle, 'id' | 'publication'>): Promise<void> {
    return this.subscribers.begin(tx, article);
  }

  /**
   * Tells the next of at most `count`. The article is to be locked.
   * @returns whether there may be more
   */
  async tellNext(tx: Transaction, article: HeldArticle, count: number): Promise<boolean> {
    const { accountIds, hasMore } = await this.subscribers.next(tx, article, count);
    if (accountIds.length > 0) {
      await this.notifier.notify(tx, subscriptionNotifications.subscribedArticle, {
        to: { accountIds },
        organizationId: article.organizationId,
        values: { title: article.title, organization: article.organizationName },
        url: `/articles/${article.id}`,
      });
    }
    return hasMore;
  }
}
