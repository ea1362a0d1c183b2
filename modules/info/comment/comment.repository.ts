import { Injectable } from '@nestjs/common';
import { custom, Database, defineList, equals, ListReader, type Page, type RowScope, selectList, type Transaction } from '../../../src/index.js';
import { ARTICLES, reachedArticles } from '../article/article-reach.js';
import { OPEN } from '../target/target-sql.js';
import type { Comment, CommentQuery } from './comment.dto.js';
import type { CommentStatus } from './comment-types.js';

/** A comment as it is stored. */
export interface CommentRow extends Omit<Comment, 'isOwn'> {
  readonly authorAccountId: string | null;
}

/** A comment that somebody answers. */
export interface AnsweredComment {
  readonly replyToId: string | null;
  readonly status: CommentStatus;
}

/** A comment that its author has hold of. */
export interface OwnComment {
  readonly id: string;
  readonly replyToId: string | null;
  readonly organizationId: string;
  readonly hasReplies: boolean;
}

const COLUMNS: { readonly [K in keyof CommentRow]: string } = {
  id: 'c.id',
  articleId: 'c.target_id',
  replyToId: 'c.reply_to_id',
  body: 'c.body',
  authorName: 'c.author_name',
  authorAccountId: 'c.author_account_id',
  status: 'c.status',
  reason: 'c.reason',
  replyCount: `(SELECT count(*)::int FROM info_comments r WHERE r.reply_to_id = c.id AND r.status = 'approved')`,
  createdAt: 'c.created_at',
  decidedAt: 'c.decided_at',
};
const OF_ARTICLE = `c.target_kind = 'article'`;

const LIST = defineList<CommentRow>({
  name: 'info.comments',
  from: `info_comments c JOIN (${ARTICLES}) ON ${OF_ARTICLE} AND a.id = c.target_id LEFT JOIN info_comments above ON above.id = c.reply_to_id`,
  key: 'c.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 'c.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: {
    articleId: equals('c.target_id', 'uuid'),
    // His own in every state; replies go with what they answer.
    viewer: custom<string>((accountId, parameters) => `(${OPEN}) AND (c.author_account_id = ${parameters.add(accountId)}::uuid
      OR c.status = 'deleted' OR c.status = 'approved' AND above.status IS DISTINCT FROM 'withdrawn')`),
    replyToId: equals('c.reply_to_id', 'uuid'),
    isReply: custom<boolean>((isReply) => (isReply ? 'c.reply_to_id IS NOT NULL' : 'c.reply_to_id IS NULL')),
  },
  scope: reachedArticles,
});
const OWN = `SELECT ${selectList(COLUMNS)} FROM info_comments c WHERE c.id = $1 AND c.author_account_id = $2`;
const ANSWERED = `
  SELECT c.status, c.reply_to_id AS "replyToId" FROM info_comments c WHERE c.id = $1 AND ${OF_ARTICLE} AND c.target_id = $2 FOR SHARE OF c`;
const INSERT = `
  INSERT INTO info_comments (id, target_kind, target_id, reply_to_id, body, status, author_account_id, author_member_id, author_name)
  SELECT $1, 'article', $2, $3, $4, $5, d.account_id, d.member_id, d.name FROM base_account_directory d WHERE d.account_id = $6 RETURNING id`;
const LOCK_OWN = `SELECT c.id FROM info_comments c WHERE c.id = $1 AND c.author_account_id = $2 FOR UPDATE OF c`;
/** Once it is locked: no reply comes any more. */
const OWN_TO_DELETE = `
  SELECT c.id, c.reply_to_id AS "replyToId", a.organization_id AS "organizationId", EXISTS (SELECT FROM info_comments r WHERE r.reply_to_id = c.id) AS "hasReplies"
  FROM info_comments c JOIN info_articles a ON ${OF_ARTICLE} AND a.id = c.target_id WHERE c.id = $1`;
const EMPTY = `
  UPDATE info_comments SET status = 'deleted', body = '', reason = NULL, author_account_id = NULL, author_member_id = NULL, author_name = NULL, version = version + 1
  WHERE id = $1`;
const DELETE = 'DELETE FROM info_comments WHERE id = $1';
const LOCK = 'SELECT c.id FROM info_comments c WHERE c.id = $1 FOR UPDATE OF c';
/** The place that was kept goes with the last of the replies that it was kept for. */
const DELETE_KEPT = `
  DELETE FROM info_comments c WHERE c.id = $1 AND c.status = 'deleted' AND NOT EXISTS (SELECT FROM info_comments r WHERE r.reply_to_id = c.id)`;

/** A comment to store. */
export interface NewComment {
  readonly id: string;
  readonly articleId: string;
  readonly replyToId: string | null;
  readonly body: string;
  readonly status: CommentStatus;
  readonly accountId: string;
}

/** The statements on comments, as readers need them. */
@Injectable()
export class CommentRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  /** Comments on an article that its readers have now: those that are approved, and the viewer's own. */
  page(rows: RowScope, query: CommentQuery & { readonly articleId: string; readonly viewer: string }): Promise<Page<CommentRow>> {
    return this.lists.page(LIST, query, rows);
  }

  findOwn(id: string, accountId: string): Promise<CommentRow | null> {
    return this.database.one<CommentRow>(OWN, [id, accountId]);
  }

  /** A comment on an article, which stays as it is until the transaction ends. */
  holdAnswered(tx: Transaction, articleId: string, id: string): Promise<AnsweredComment | null> {
    return tx.one<AnsweredComment>(ANSWERED, [id, articleId]);
  }

  /** @returns whether there is such an account */
  async insert(tx: Transaction, { accountId, articleId, body, id, replyToId, status }: NewComment): Promise<boolean> {
    return (await tx.one(INSERT, [id, articleId, replyToId, body, status, accountId])) !== null;
  }

  async lockOwn(tx: Transaction, id: string, accountId: string): Promise<OwnComment | null> {
    const locked = await tx.one(LOCK_OWN, [id, accountId]);
    return locked && tx.one<OwnComment>(OWN_TO_DELETE, [id]);
  }

  /** Removes a comment that is locked; where it was answered, all but its place. */
  async remove(tx: Transaction, { hasReplies, id, replyToId }: OwnComment): Promise<void> {
    await tx.query(hasReplies ? EMPTY : DELETE, [id]);
    if (replyToId === null) return;
    await tx.query(LOCK, [replyToId]);
    await tx.query(DELETE_KEPT, [replyToId]);
  }
}
