import { Injectable } from '@nestjs/common';
import { Clock, type NotificationKind, type Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { infoPermissions } from '../info.permissions.js';
import { commentNotifications } from './comment.notifications.js';
import { type HeldComment, ModerationRepository } from './moderation.repository.js';
import type { ReachedArticle } from './reached-article.js';

/** What is said to moderators and to those who commented. */
@Injectable()
export class CommentMessages {
  constructor(
    private readonly comments: ModerationRepository,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  /** Tells the moderators of an organisation that comments wait: once a day, not of each. */
  async tellModerators(tx: Transaction, { organizationId, organizationName: organization }: ReachedArticle, authorAccountId: string): Promise<void> {
    if (!(await this.comments.isFirstOf(tx, this.clock.today(), organizationId))) return;
    await this.notifier.notify(tx, commentNotifications.commentsWait, {
      to: { permission: infoPermissions.comment.moderate, organizationId, except: [authorAccountId] },
      organizationId,
      values: { organization },
      url: `/comments?status=pending&organizationId=${organizationId}`,
    });
  }

  /** Tells whom a comment is of what became of it; who was erased is told nothing. */
  async tellAuthor(tx: Transaction, kind: NotificationKind, { articleId, articleTitle: title, authorAccountId, organizationId }: HeldComment): Promise<void> {
    if (authorAccountId === null) return;
    await this.notifier.notify(tx, kind, { to: { accountIds: [authorAccountId] }, organizationId, values: { title }, url: `/articles/${articleId}/comments` });
  }
}
