import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const ARTICLES = `
  SELECT a.title, a.kind, a.status, a.author_name AS "authorName", a.created_at AS "createdAt", a.published_at AS "publishedAt"
  FROM info_articles a WHERE a.author_account_id = $2 OR a.author_member_id = $1 ORDER BY a.created_at, a.id`;
const REVIEWS = `
  SELECT a.title, r.level, r.decision, r.comment, r.notes, r.created_at AS "createdAt"
  FROM info_reviews r JOIN info_articles a ON a.id = r.article_id WHERE r.reviewer_account_id = $1 ORDER BY r.created_at, r.id`;
/** The articles and the log of their reviews belong to the organisation; the names do not. */
const FORGET = `
  UPDATE info_articles a SET author_name = NULL, author_account_id = NULL, author_member_id = NULL, version = a.version + 1, updated_at = now()
  WHERE a.author_account_id = $2 OR a.author_member_id = $1 RETURNING 1`;

/** What a person wrote and reviewed. */
@Injectable()
export class ArticlePersonalData implements PersonalData {
  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [
      { name: 'info.articles', title: { zh: '起草的文稿', en: 'Articles written' }, rows: await tx.query(ARTICLES, [memberId, accountId]) },
      { name: 'info.reviews', title: { zh: '审核记录', en: 'Reviews made' }, rows: await tx.query(REVIEWS, [accountId]) },
    ];
  }

  /** Takes his name from what he wrote; reviewers are named by their account, which base erases. */
  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return (await tx.query(FORGET, [memberId, accountId])).length;
  }
}
