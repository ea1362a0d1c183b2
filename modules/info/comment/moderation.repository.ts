import { Injectable } from '@nestjs/common';
import { Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, scopeBy, selectList, type Transaction } from '../../../src/index.js';
import { KNOWN_TITLE } from '../target/target-sql.js';
import type { ModeratedComment, ModerationQuery } from './comment.dto.js';
import type { CommentStatus } from './comment-types.js';

/** A comment that a moderator has hold of. */
export interface HeldComment extends ModeratedComment {
  readonly authorAccountId: string | null;
  /** The title of the article, for its author; null where it was withdrawn. */
  readonly knownTitle: string | null;
  /** Whether it answers a comment that was withdrawn: nobody sees it, whatever is decided. */
  readonly isBelowWithdrawn: boolean;
}

const COLUMNS: { readonly [K in keyof ModeratedComment]: string } = {
  id: 'c.id',
  articleId: 'c.target_id',
  articleTitle: 'a.title',
  organizationId: 'c.organization_id',
  organizationName: 'o.name',
  replyToId: 'c.reply_to_id',
  body: 'c.body',
  authorName: 'c.author_name',
  status: 'c.status',
  reason: 'c.reason',
  decidedByName: 'd.name',
  decidedAt: 'c.decided_at',
  version: 'c.version',
  createdAt: 'c.created_at',
};
/** Joined to the left, though all are there: where only the order is asked for, they fall away. */
const FROM = `info_comments c
  LEFT JOIN info_articles a ON c.target_kind = 'article' AND a.id = c.target_id LEFT JOIN base_organization_directory o ON o.id = c.organization_id
  LEFT JOIN base_account_directory d ON d.account_id = c.decided_by`;
const managedComments = scopeBy.managed('c.organization_id');

const LIST = defineList<ModeratedComment>({
  name: 'info.comments_to_moderate',
  from: FROM,
  key: 'c.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 'c.created_at', type: 'timestamptz', isIndexedInOrganization: true, indexedWith: ['status'] } },
  defaultSort: '-createdAt',
  filters: {
    status: equals('c.status'),
    articleId: equals('c.target_id', 'uuid'),
    organizationId: equals('c.organization_id', 'uuid'),
  },
  scope: managedComments,
});
const ONE = defineScopedSql({ name: 'info.comment_to_moderate', scope: managedComments, text: `SELECT ${selectList(COLUMNS)} FROM ${FROM} WHERE c.id = $1 AND {{scope}}` });
const LOCK = defineScopedSql({
  name: 'info.comment_to_decide',
  scope: managedComments,
  text: `SELECT c.id FROM info_comments c WHERE c.id = $1 AND {{scope}} FOR NO KEY UPDATE OF c`,
});
const BELOW_WITHDRAWN = `EXISTS (SELECT FROM info_comments above WHERE above.id = c.reply_to_id AND above.status = 'withdrawn')`;
const READ = `SELECT ${selectList({ ...COLUMNS, authorAccountId: 'c.author_account_id', knownTitle: KNOWN_TITLE, isBelowWithdrawn: BELOW_WITHDRAWN })} FROM ${FROM} WHERE c.id = $1`;
const DECIDE = `
  UPDATE info_comments SET status = $2, reason = $3, decided_by = $4, decided_at = now(), version = version + 1 WHERE id = $1`;
const IS_TOLD = 'SELECT 1 FROM info_comment_notices WHERE organization_id = $1 AND told_on >= $2';
const TELL = `
  INSERT INTO info_comment_notices AS n (organization_id, told_on) VALUES ($1, $2)
  ON CONFLICT (organization_id) DO UPDATE SET told_on = excluded.told_on WHERE n.told_on < excluded.told_on RETURNING 1`;

/** The statements on comments, as moderators need them. */
@Injectable()
export class ModerationRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: ModerationQuery): Promise<Page<ModeratedComment>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<ModeratedComment | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<ModeratedComment>(text, params);
  }

  /** As it is once nobody else decides it any more. */
  async lock(tx: Transaction, rows: RowScope, id: string): Promise<HeldComment | null> {
    const { text, params } = LOCK.build(rows, [id]);
    return (await tx.one(text, params)) && tx.one<HeldComment>(READ, [id]);
  }

  async decide(tx: Transaction, id: string, { by, reason, status }: { status: CommentStatus; reason: string | null; by: string | null }): Promise<HeldComment> {
    await tx.query(DECIDE, [id, status, reason, by]);
    const decided = await tx.one<HeldComment>(READ, [id]);
    if (!decided) throw new Error('a comment that is locked is gone');
    return decided;
  }

  /** Whether its moderators are to be told that comments wait: once a day. */
  async isFirstOf(tx: Transaction, day: string, organizationId: string): Promise<boolean> {
    // Those who comment later on that day do not wait for each other's row.
    if (await tx.one(IS_TOLD, [organizationId, day])) return false;
    return (await tx.one(TELL, [organizationId, day])) !== null;
  }
}
