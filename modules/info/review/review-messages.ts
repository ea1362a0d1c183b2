import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { infoPermissions } from '../info.permissions.js';
import { reviewNotifications } from './review.notifications.js';
import type { ReviewPlace } from './review-chain.js';

/** What is said to reviewers and authors. */
@Injectable()
export class ReviewMessages {
  constructor(private readonly notifier: Notifier) {}

  /** Tells those who can decide the next review: neither who wrote the text nor who reviewed it before. */
  async tellReviewers(tx: Transaction, article: HeldArticle, { organizationId }: ReviewPlace, reviewers: readonly string[] = []): Promise<void> {
    const except = [article.authorAccountId, article.revisedBy, ...reviewers].filter((id) => id !== null);
    await this.notifier.notify(tx, reviewNotifications.reviewDue, {
      to: { permission: infoPermissions.article.review, organizationId, except },
      organizationId: article.organizationId,
      values: { title: article.title, level: article.reviewsPassed + 1, levels: article.reviewLevels },
      url: `/articles/${article.id}`,
    });
  }

  /** Tells who wrote it how a review ended. */
  async tellAuthor(tx: Transaction, article: HeldArticle, level: number): Promise<void> {
    const accountIds = [...new Set([article.authorAccountId, article.revisedBy].filter((id) => id !== null))];
    await this.notifier.notify(tx, article.status === 'ready' ? reviewNotifications.articlePassed : reviewNotifications.articleReturned, {
      to: { accountIds },
      organizationId: article.organizationId,
      values: { title: article.title, level },
      url: `/articles/${article.id}`,
    });
  }
}
