import { Injectable } from '@nestjs/common';
import type { NotificationKind, Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { targetNotifications } from './target.notifications.js';

/** What is said to those that an article is for. */
@Injectable()
export class TargetMessages {
  constructor(private readonly notifier: Notifier) {}

  /** Tells of a publication. */
  async tell(tx: Transaction, article: HeldArticle, accountIds: readonly string[]): Promise<void> {
    await this.send(tx, article.requiresConfirmation ? targetNotifications.confirmationAsked : targetNotifications.articleForYou, article, accountIds);
  }

  /** Reminds of it; answers how many got the message. */
  remind(tx: Transaction, article: HeldArticle, accountIds: readonly string[]): Promise<number> {
    return this.send(tx, article.requiresConfirmation ? targetNotifications.confirmationReminder : targetNotifications.readingReminder, article, accountIds);
  }

  private async send(tx: Transaction, kind: NotificationKind, article: HeldArticle, accountIds: readonly string[]): Promise<number> {
    if (accountIds.length === 0) return 0;
    return this.notifier.notify(tx, kind, {
      to: { accountIds },
      organizationId: article.organizationId,
      values: { title: article.title, organization: article.organizationName },
      url: `/articles/${article.id}`,
    });
  }
}
