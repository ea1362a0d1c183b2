import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const WRITTEN = `
  SELECT a.title, c.body, c.status, c.reason, c.created_at AS "createdAt"
  FROM info_comments c JOIN info_articles a ON c.target_kind = 'article' AND a.id = c.target_id
  WHERE c.author_account_id = $2 OR c.author_member_id = $1 ORDER BY c.created_at, c.id`;
const DECIDED = `
  SELECT a.title, c.status, c.reason, c.decided_at AS "decidedAt"
  FROM info_comments c JOIN info_articles a ON c.target_kind = 'article' AND a.id = c.target_id WHERE c.decided_by = $1 ORDER BY c.decided_at, c.id`;
/** What nobody else has to read goes: these were never shown, so that nothing answers them. */
const DELETE = `DELETE FROM info_comments WHERE (author_account_id = $2 OR author_member_id = $1) AND status IN ('pending', 'rejected') RETURNING 1`;
/** What others read and answered stays without its author. */
const FORGET = `
  UPDATE info_comments SET author_name = NULL, author_account_id = NULL, author_member_id = NULL, version = version + 1,
    body = CASE WHEN status = 'withdrawn' THEN '' ELSE body END
  WHERE author_account_id = $2 OR author_member_id = $1 RETURNING 1`;

/** What a person said about articles, and what he decided about what others said. */
@Injectable()
export class CommentPersonalData implements PersonalData {
  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [
      { name: 'info.comments', title: { zh: '发表的评论', en: 'Comments written' }, rows: await tx.query(WRITTEN, [memberId, accountId]) },
      { name: 'info.comment_decisions', title: { zh: '审核的评论', en: 'Comments decided' }, rows: await tx.query(DECIDED, [accountId]) },
    ];
  }

  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    const deleted = await tx.query(DELETE, [memberId, accountId]);
    return deleted.length + (await tx.query(FORGET, [memberId, accountId])).length;
  }
}
