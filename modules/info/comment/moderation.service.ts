import { Injectable } from '@nestjs/common';
import { type NotificationKind, type Page, type RequestContext, requestErrors, type Text } from '../../../src/index.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import type { ModeratedComment, ModerationQuery } from './comment.dto.js';
import { commentErrors } from './comment.errors.js';
import { CommentMessages } from './comment-messages.js';
import { commentNotifications } from './comment.notifications.js';
import { COMMENT_STATUS_NAMES, type CommentStatus } from './comment-types.js';
import { type HeldComment, ModerationRepository } from './moderation.repository.js';

const NOBODY: Text = { zh: '按设置无需审核，系统', en: 'As the settings want no decision, the system' };
const AUTHOR: Text = { zh: '作者', en: 'Its author' };

/** What a moderator does to a comment. */
interface Decision {
  readonly act: 'approve' | 'reject' | 'withdraw';
  readonly status: CommentStatus;
  readonly told: (comment: HeldComment) => NotificationKind;
  readonly check: (comment: HeldComment) => void;
}

const APPROVE: Decision = { act: 'approve', status: 'approved', told: ({ isBelowWithdrawn }) => (isBelowWithdrawn ? commentNotifications.replyApprovedUnseen : commentNotifications.commentApproved), check: requirePending };
const REJECT: Decision = { act: 'reject', status: 'rejected', told: () => commentNotifications.commentRejected, check: requirePending };
const WITHDRAW: Decision = { act: 'withdraw', status: 'withdrawn', told: () => commentNotifications.commentWithdrawn, check: requireShown };

/** Deciding comments on the articles of organisations that a moderator is there for. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly comments: ModerationRepository,
    private readonly messages: CommentMessages,
    private readonly work: GuardedWork,
  ) {}

  /** The newest first, whatever became of the articles. */
  list({ scope }: RequestContext, query: ModerationQuery): Promise<Page<ModeratedComment>> {
    return this.comments.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<ModeratedComment> {
    const comment = await this.comments.find(scope, id);
    if (!comment) throw requestErrors.notFound();
    return comment;
  }

  /** Shows a comment to all who read the article. @throws Problem `request.not_found`, `request.stale`, `info.comment_decided` */
  approve(context: RequestContext, id: string): Promise<ModeratedComment> {
    return this.decide(context, id, APPROVE, null);
  }

  /** @throws Problem `request.not_found`, `request.stale`, `info.comment_decided`, `info.secrecy_marking` */
  reject(context: RequestContext, id: string, reason: string): Promise<ModeratedComment> {
    return this.decide(context, id, REJECT, reason);
  }

  /** Takes an approved comment from its readers, with the replies to it. @throws Problem `request.not_found`, `request.stale`, `info.comment_not_shown`, `info.secrecy_marking` */
  withdraw(context: RequestContext, id: string, reason: string): Promise<ModeratedComment> {
    return this.decide(context, id, WITHDRAW, reason);
  }

  private decide(context: RequestContext, id: string, { act, check, status, told }: Decision, reason: string | null): Promise<ModeratedComment> {
    return this.work.run(context, async (tx) => {
      const comment = await this.comments.lock(tx, context.scope, id);
      if (!comment) throw requestErrors.notFound();
      context.ifMatch?.require(comment.version);
      check(comment);
      const { organizationId } = comment;
      if (reason !== null) requireUnmarked({ kind: 'comment', id, organizationId }, [{ pointer: '/reason', text: reason }]);
      const decided = await this.comments.decide(tx, id, { status, reason, by: context.principal.accountId });
      tx.audit({ action: `info.comment.${act}`, targetKind: 'comment', targetId: id, organizationId, ...(reason !== null && { reason }) });
      await this.messages.tellAuthor(tx, told(decided), decided);
      return decided;
    });
  }
}

function requirePending({ decidedByName, status }: HeldComment): void {
  if (status === 'pending') return;
  const who = status === 'deleted' ? AUTHOR : (decidedByName ?? NOBODY);
  throw commentErrors.commentDecided({ who, status: COMMENT_STATUS_NAMES[status] });
}

function requireShown({ status }: HeldComment): void {
  if (status !== 'approved') throw commentErrors.commentNotShown({ status: COMMENT_STATUS_NAMES[status] });
}
