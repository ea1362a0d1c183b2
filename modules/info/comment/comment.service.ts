import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Page, render, type RequestContext, requestErrors, type Text, type Transaction } from '../../../src/index.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import type { InfoSettings } from '../info.settings.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { isInvisible } from '../secrecy/secrecy-marks.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { CommentBudget } from './comment-budget.js';
import type { Comment, CommentQuery, WriteComment } from './comment.dto.js';
import { commentErrors } from './comment.errors.js';
import { CommentMessages } from './comment-messages.js';
import { CommentRepository, type CommentRow } from './comment.repository.js';
import { holdReachedArticle, type ReachedArticle, reachedArticle } from './reached-article.js';

/** Who was erased: what others have read and answered stays without him. */
const GONE: Text = { zh: '已注销', en: 'Closed account' };

/** Reading comments, writing them and taking one's own back. */
@Injectable()
export class CommentService {
  constructor(
    private readonly comments: CommentRepository,
    private readonly messages: CommentMessages,
    private readonly budget: CommentBudget,
    private readonly settings: InfoSettingsReader,
    private readonly database: Database,
    private readonly work: GuardedWork,
  ) {}

  /** Approved ones and the caller's own, the newest first; none while readers do not have the article. @throws Problem `request.not_found` */
  async list(context: RequestContext, articleId: string, query: CommentQuery): Promise<Page<Comment>> {
    await this.reach(context, articleId);
    const page = await this.comments.page(context.scope, { ...query, articleId, viewer: accountOf(context) });
    return { ...page, items: page.items.map((comment) => told(comment, context)) };
  }

  /**
   * Writes a comment: as the organisation of the article has set, it waits for a moderator or is shown at once.
   * @throws Problem `request.not_found`, 429 `access.too_many_requests`, `info.comment_blank`, `info.article_not_open`,
   *   `info.comments_off`, `info.comments_closed`, `info.reply_too_deep`, `info.reply_not_possible`, `info.secrecy_marking`
   */
  async write(context: RequestContext, articleId: string, { body, replyToId = null }: WriteComment): Promise<Comment> {
    if (isInvisible(body)) throw commentErrors.commentBlank();
    const accountId = accountOf(context);
    const { comments: mode, commentsPerMinute } = await this.settings.at(await this.reach(context, articleId));
    await this.budget.spend(context.principal.key, commentsPerMinute);
    // What is kept for the idempotency key holds neither text nor name.
    const { id } = await this.work.run(context, async (tx) => {
      const article = await holdReachedArticle(tx, context.scope, articleId);
      if (!article) throw requestErrors.notFound();
      requireCommentable(article, mode);
      requireUnmarked({ kind: 'comment', id: null, organizationId: article.organizationId }, [{ pointer: '/body', text: body }]);
      if (replyToId !== null) await this.requireAnswerable(tx, articleId, replyToId);
      const comment = { id: uuidv7(), articleId, replyToId, body, accountId, status: mode === 'open' ? 'approved' : 'pending' } as const;
      if (!(await this.comments.insert(tx, comment))) throw requestErrors.notFound();
      tx.audit({ action: 'info.comment.create', targetKind: 'comment', targetId: comment.id, organizationId: article.organizationId });
      if (comment.status === 'pending') await this.messages.tellModerators(tx, article, accountId);
      return { id: comment.id };
    });
    const written = await this.comments.findOwn(id, accountId);
    if (!written) throw requestErrors.notFound();
    return told(written, context);
  }

  /** Takes back one of the caller's own, whatever became of the article. @throws Problem `request.not_found` */
  remove(context: RequestContext, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const comment = await this.comments.lockOwn(tx, id, accountOf(context));
      if (!comment) throw requestErrors.notFound();
      await this.comments.remove(tx, comment);
      tx.audit({ action: 'info.comment.delete', targetKind: 'comment', targetId: id, organizationId: comment.organizationId });
    });
  }

  private async reach({ scope }: RequestContext, articleId: string): Promise<ReachedArticle> {
    const article = await reachedArticle(this.database, scope, articleId);
    if (!article) throw requestErrors.notFound();
    return article;
  }

  private async requireAnswerable(tx: Transaction, articleId: string, id: string): Promise<void> {
    const answered = await this.comments.holdAnswered(tx, articleId, id);
    if (answered?.status !== 'approved') throw commentErrors.replyNotPossible();
    if (answered.replyToId !== null) throw commentErrors.replyTooDeep({ replyToId: answered.replyToId });
  }
}

function requireCommentable({ commentsAllowed, isOpen }: ReachedArticle, mode: InfoSettings['comments']): void {
  if (!isOpen) throw commentErrors.articleNotOpen();
  if (mode === 'off') throw commentErrors.commentsOff();
  if (!commentsAllowed) throw commentErrors.commentsClosed();
}

/** A caller without an account has no comments. */
function accountOf({ principal }: RequestContext): string {
  if (principal.accountId === null) throw requestErrors.notFound();
  return principal.accountId;
}

function told({ authorAccountId, authorName, ...comment }: CommentRow, { language, principal }: RequestContext): Comment {
  return {
    ...comment,
    authorName: comment.status === 'deleted' ? null : (authorName ?? render(GONE, language)),
    isOwn: authorAccountId !== null && authorAccountId === principal.accountId,
  };
}
