import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { KNOWN_TITLE } from '../target/target-sql.js';

/** A copy that he adopted is written by somebody else; that he adopted it is among his answers to offers. */
const ARTICLES = `
  SELECT a.title, a.kind, a.status, a.author_name AS "authorName", a.created_at AS "createdAt", a.published_at AS "publishedAt"
  FROM info_articles a WHERE (a.author_account_id = $2 OR a.author_member_id = $1) AND a.origin_id IS NULL ORDER BY a.created_at, a.id`;
const REVIEWS = `
  SELECT ${KNOWN_TITLE} AS title, r.level, r.decision, r.comment, r.notes, r.created_at AS "createdAt"
  FROM info_reviews r JOIN info_articles a ON a.id = r.article_id WHERE r.reviewer_account_id = $1 ORDER BY r.created_at, r.id`;
/** The articles and the log of their reviews belong to the organisation; the names do not. The name on a copy is that of who wrote its source. */
const FORGET = `
  UPDATE info_articles a SET author_name = CASE WHEN a.origin_id IS NOT NULL THEN a.author_name END, author_account_id = NULL, author_member_id = NULL,
    version = a.version + 1, updated_at = now()
  WHERE a.author_account_id = $2 OR a.author_member_id = $1 RETURNING a.id`;
const HIS = 'SELECT a.id FROM info_articles a WHERE a.author_account_id = $2 OR a.author_member_id = $1';
const OFFERED = `SELECT DISTINCT s.origin_id AS id FROM info_shares s WHERE s.origin_id IN (${HIS})`;
const ROWS = `
  SELECT a.id FROM info_articles a WHERE a.id = ANY (ARRAY(${HIS} UNION SELECT k.article_id FROM info_copies k WHERE k.origin_id IN (${HIS})))
  ORDER BY a.id FOR NO KEY UPDATE OF a`;
/** Copies of articles bear the name of their author too, whoever adopted them, and also those that were recalled. */
const FORGET_ON_COPIES = `
  UPDATE info_articles c SET author_name = NULL, version = c.version + 1, updated_at = now()
  FROM info_copies k WHERE k.origin_id = ANY ($1::uuid[]) AND c.id = k.article_id AND c.author_name IS NOT NULL RETURNING 1`;

/** What a person wrote and reviewed. */
@Injectable()
export class ArticlePersonalData implements PersonalData {
  constructor(private readonly families: FamilyLocks) {}

  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [
      { name: 'info.articles', title: { zh: '起草的文稿', en: 'Articles written' }, rows: await tx.query(ARTICLES, [memberId, accountId]) },
      { name: 'info.reviews', title: { zh: '审核记录', en: 'Reviews made' }, rows: await tx.query(REVIEWS, [accountId]) },
    ];
  }

  /** Takes his name from what he wrote, and from the copies of it; reviewers are named by their account, which base erases. */
  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    // A copy that is being made with his name is waited for.
    const offered = await tx.query<{ id: string }>(OFFERED, [memberId, accountId]);
    await this.families.lockAll(tx, offered.map(({ id }) => id));
    await tx.query(ROWS, [memberId, accountId]);
    const his = (await tx.query<{ id: string }>(FORGET, [memberId, accountId])).map(({ id }) => id);
    return his.length + (await tx.query(FORGET_ON_COPIES, [his])).length;
  }
}
