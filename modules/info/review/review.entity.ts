import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import type { ProofNote, ReviewDecision } from './review.dto.js';

/** What a reviewer decided about a revision, and the proof notes he made. */
@Entity('info_reviews')
@Index('info_reviews_once', ['articleId', 'round', 'level'], { unique: true })
@Index('info_reviews_distinct', ['articleId', 'round', 'reviewerAccountId'], { unique: true })
export class ReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_reviews_pk' }) id: string;

  @ForeignKey(() => ArticleEntity, { name: 'info_reviews_article' })
  @Column('uuid', { name: 'article_id' })
  articleId: string;

  /** Of how many submissions it was this one. */
  @Column('integer') round: number;

  /** 1: the first review. */
  @Column('integer') level: number;

  /** The revision that was judged. */
  @Column('integer') revision: number;

  @Column('text') decision: ReviewDecision;

  @Column('text') comment: string;

  @Column('jsonb') notes: ProofNote[];

  /** The organisation that this level lies at. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Index('info_reviews_of_reviewer')
  @Column('uuid', { name: 'reviewer_account_id' })
  reviewerAccountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
