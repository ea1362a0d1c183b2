import { Injectable } from '@nestjs/common';
import { defineList, equals, ListReader, type Page, type RowScope, type Transaction } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { hasReviewed, hasWritten } from '../article/article-part.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import type { Review, ReviewQuery } from './review.dto.js';

const LIST = defineList<Review>({
  name: 'info.reviews',
  from: `info_reviews r JOIN (${ARTICLES}) ON a.id = r.article_id LEFT JOIN base_account_directory by ON by.account_id = r.reviewer_account_id`,
  key: 'r.id',
  columns: {
    id: 'r.id',
    round: 'r.round',
    level: 'r.level',
    revision: 'r.revision',
    decision: 'r.decision',
    comment: 'r.comment',
    notes: 'r.notes',
    organizationId: 'r.organization_id',
    reviewerAccountId: 'r.reviewer_account_id',
    reviewerName: 'by.name',
    createdAt: 'r.created_at',
  },
  sorts: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: { articleId: equals('r.article_id', 'uuid') },
  scope: managedArticles,
});
const INSERT = `
  INSERT INTO info_reviews (id, article_id, round, level, revision, decision, comment, notes, organization_id, reviewer_account_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const PART = `SELECT ${hasWritten('$2::uuid')} AS "hasWritten", ${hasReviewed('$2::uuid')} AS "hasReviewed" FROM info_articles a WHERE a.id = $1`;
const REVIEWERS = 'SELECT reviewer_account_id AS id FROM info_reviews WHERE article_id = $1 AND round = $2';

/** The part that somebody had in an article. */
export interface Part {
  readonly hasWritten: boolean;
  readonly hasReviewed: boolean;
}

/** The statements on reviews. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly lists: ListReader) {}

  page(rows: RowScope, articleId: string, query: ReviewQuery): Promise<Page<Review>> {
    return this.lists.page(LIST, { ...query, articleId } as ReviewQuery, rows);
  }

  async insert(tx: Transaction, articleId: string, review: Omit<Review, 'reviewerName' | 'createdAt'>): Promise<void> {
    const { comment, decision, id, level, notes, organizationId, reviewerAccountId, revision, round } = review;
    await tx.query(INSERT, [id, articleId, round, level, revision, decision, comment, JSON.stringify(notes), organizationId, reviewerAccountId]);
  }

  /** Whether he wrote any of the text that readers did not see yet, and whether he decided in this round. */
  async partOf(tx: Transaction, { id }: Pick<HeldArticle, 'id'>, accountId: string): Promise<Part> {
    return (await tx.one<Part>(PART, [id, accountId])) ?? { hasWritten: false, hasReviewed: false };
  }

  /** Who decided in the present round. */
  async reviewersOf(tx: Transaction, { id, reviewRound }: HeldArticle): Promise<string[]> {
    return (await tx.query<{ id: string }>(REVIEWERS, [id, reviewRound])).map((row) => row.id);
  }
}
