import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { infoPermissions } from '../info.permissions.js';
import { heldCopyNotifications } from './copy.notifications.js';

/** What is said of one copy; what concerns all copies of an article is told by a job. */
@Injectable()
export class CopyMessages {
  constructor(private readonly notifier: Notifier) {}

  /** Tells those who decide about words, and who adopted it, that a copy is not published before. @param words named one after the other */
  async tellWordsWait(tx: Transaction, { authorAccountId, id, organizationId, sharedFrom, title }: HeldArticle, words: string): Promise<void> {
    const adopters = authorAccountId === null ? [] : [authorAccountId];
    for (const to of [{ accountIds: adopters }, { permission: infoPermissions.article.review, organizationId, except: adopters }]) {
      await this.notifier.notify(tx, heldCopyNotifications.copyWaitsForWords, {
        to,
        organizationId,
        values: { title, words, organization: sharedFrom?.organizationName ?? '' },
        url: `/articles/${id}/word-hits`,
      });
    }
  }
}
