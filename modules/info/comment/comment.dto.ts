import { ChoiceField, FlagField, IdField, InstantField, IntegerField, PageQuery, TextField } from '../../../src/index.js';
import { COMMENT_STATUSES, type CommentStatus } from './comment-types.js';

const MOST_BODY = 1000;
const MOST_REASON = 500;
const PLAIN = { zh: '纯文本：不解析 HTML，由前端按文本显示', en: 'Plain text: no HTML is read in it, and clients show it as text' };

/** The body of `POST /articles/{id}/comments`. */
export class WriteComment {
  @TextField({ max: MOST_BODY, trim: true, multiline: true, description: PLAIN }) body: string;
  @IdField({ optional: true, nullable: true, description: { zh: '所回复的评论；只能回复一层', en: 'The comment that it answers; replies are one level deep' } }) replyToId?: string | null;
}

/** A comment as readers see it. */
export class Comment {
  @IdField() id: string;
  @IdField() articleId: string;
  @IdField({ nullable: true }) replyToId: string | null;
  @TextField({ min: 0, max: MOST_BODY, multiline: true, description: PLAIN }) body: string;
  @TextField({ nullable: true, description: { zh: '作者；作者已删除评论的为 null', en: 'By whom; null where he deleted it' } }) authorName: string | null;
  @FlagField({ description: { zh: '是否为本人的评论', en: 'Whether it is the caller’s' } }) isOwn: boolean;
  @ChoiceField(COMMENT_STATUSES, { description: { zh: '未公开的只有作者看到', en: 'What is not approved its author alone sees' } }) status: CommentStatus;
  @TextField({ max: MOST_REASON, nullable: true, multiline: true, description: { zh: '未通过或撤下的理由', en: 'Why it was rejected or withdrawn' } }) reason: string | null;
  @IntegerField({ min: 0, description: { zh: '已公开的回复数', en: 'How many approved replies it has' } }) replyCount: number;
  @InstantField() createdAt: string;
  @InstantField({ nullable: true }) decidedAt: string | null;
}

/** The query of the comments on an article: comments and replies alike, unless one of these is asked for. */
export class CommentQuery extends PageQuery {
  @IdField({ optional: true, description: { zh: '只要对此评论的回复', en: 'The replies to this one alone' } }) replyToId?: string;
  @FlagField({ optional: true, description: { zh: 'false：不含回复', en: 'false: without replies' } }) isReply?: boolean;
}

/** The body of `POST /comments/{id}/reject` and `…/withdraw`. */
export class ModerationReason {
  @TextField({ max: MOST_REASON, trim: true, multiline: true, description: { zh: '理由，作者可见', en: 'Why; its author sees it' } }) reason: string;
}

/** A comment as moderators see it. */
export class ModeratedComment {
  @IdField() id: string;
  @IdField() articleId: string;
  @TextField() articleTitle: string;
  @IdField({ description: { zh: '文稿所属的组织', en: 'The organization of the article' } }) organizationId: string;
  @TextField() organizationName: string;
  @IdField({ nullable: true }) replyToId: string | null;
  @TextField({ min: 0, max: MOST_BODY, multiline: true, description: PLAIN }) body: string;
  @TextField({ nullable: true }) authorName: string | null;
  @ChoiceField(COMMENT_STATUSES) status: CommentStatus;
  @TextField({ max: MOST_REASON, nullable: true, multiline: true }) reason: string | null;
  @TextField({ nullable: true, description: { zh: '审核人；无需审核的为 null', en: 'Who decided; null where nobody had to' } }) decidedByName: string | null;
  @InstantField({ nullable: true }) decidedAt: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
}

/** The query of the moderators' list. */
export class ModerationQuery extends PageQuery {
  @ChoiceField(COMMENT_STATUSES, { optional: true }) status?: CommentStatus;
  @IdField({ optional: true }) articleId?: string;
  @IdField({ optional: true, description: { zh: '文稿所属的组织', en: 'The organization of the article' } }) organizationId?: string;
}
