import { Injectable } from '@nestjs/common';
import type { NotificationKind, Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { targetNotifications } from './target.notifications.js';
import type { ToldAccounts } from './target.repository.js';

const READING = { fresh: targetNotifications.articleForYou, again: targetNotifications.readingReminder };
const CONFIRMING = { fresh: targetNotifications.confirmationAsked, again: targetNotifications.confirmationReminder };

/** What is said to those that an article is for. */
@Injectable()
export class TargetMessages {
  constructor(private readonly notifier: Notifier) {}

  /** Tells of a publication, and reminds of it. */
  async tell(tx: Transaction, article: HeldArticle, { again, fresh }: ToldAccounts): Promise<void> {
    const kinds = article.requiresConfirmation ? CONFIRMING : READING;
    await this.send(tx, kinds.fresh, article, fresh);
    await this.send(tx, kinds.again, article, again);
  }

  private async send(tx: Transaction, kind: NotificationKind, article: HeldArticle, accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    await this.notifier.notify(tx, kind, {
      to: { accountIds },
      organizationId: article.organizationId,
      values: { title: article.title, organization: article.organizationName },
      url: `/articles/${article.id}`,
    });
  }
}
