import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SectionEntity } from '../section/section.entity.js';
import type { ArticleFile } from './article.dto.js';
import type { ArticleKind, ArticleStatus, Visibility } from './article-types.js';

/**
 * An article with its present text; earlier ones are in `info_revisions`. The table is read and written by statements of
 * its own; by the entity the check for drift knows what the migrations must have made.
 */
@Entity('info_articles')
@Check('info_articles_published', `status <> 'published' OR published_at IS NOT NULL`)
@Check('info_articles_scheduled', `status <> 'scheduled' OR publish_at IS NOT NULL`)
@Index('info_articles_newest', { synchronize: false })
@Index('info_articles_in_section', { synchronize: false })
@Index('info_articles_of_organization', { synchronize: false })
@Index('info_articles_public', { synchronize: false })
@Index('info_articles_public_in_section', { synchronize: false })
@Index('info_articles_tags', { synchronize: false })
@Index('info_articles_documents', { synchronize: false })
@Index('info_articles_document_number', ['documentNumber'], { where: 'document_number IS NOT NULL' })
@Index('info_articles_search', { synchronize: false })
@Index('info_articles_feed', { synchronize: false })
@Index('info_articles_feed_of_section', { synchronize: false })
@Index('info_articles_feed_of_kind', { synchronize: false })
@Index('info_articles_withdrawn', ['sectionId', 'withdrawnAt'], { where: 'withdrawn_at IS NOT NULL' })
@Index('info_articles_ended', ['sectionId', 'expireAt'], { where: 'expire_at IS NOT NULL' })
@Index('info_articles_not_indexed', ['id'], { where: 'search IS NULL' })
@Index('info_articles_in_review', { synchronize: false })
@Index('info_articles_pending', ['organizationId', 'status'], { where: `status <> 'published'` })
export class ArticleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_articles_pk' }) id: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @ForeignKey(() => SectionEntity, { name: 'info_articles_section' })
  @Column('uuid', { name: 'section_id', nullable: true })
  sectionId: string | null;

  @Column('text') kind: ArticleKind;

  @Column('text') title: string;

  @Column('text') summary: string;

  /** Clean HTML. */
  @Column('text') body: string;

  /** The same as text, a block on each line. */
  @Column('text', { name: 'body_text' }) bodyText: string;

  /** Lexemes of title, number (A), summary, tags (B), body (C) and attachments (D), written with them; NULL until they are made. */
  @Column('tsvector', { nullable: true, select: false }) search: string | null;

  @Column('integer', { name: 'reading_minutes' }) readingMinutes: number;

  @Column('text', { array: true }) tags: string[];

  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;

  /** A file among those that are attached. */
  @Column('uuid', { nullable: true }) cover: string | null;

  @Column('uuid', { array: true, default: () => `'{}'` }) attachments: string[];

  /** What is known of these files, which do not change: so that a read takes one statement. */
  @Column('jsonb', { default: () => `'[]'` }) files: ArticleFile[];

  /** Values of custom fields, by the numbers of the fields. */
  @Column('jsonb', { default: {} }) custom: object;

  @Column('boolean') pinned: boolean;

  @Column('boolean', { name: 'requires_confirmation' }) requiresConfirmation: boolean;

  @Column('boolean', { name: 'comments_allowed', default: true }) commentsAllowed: boolean;

  @Column('text') visibility: Visibility;

  /** Organisations whose members are addressed, with those of all below them. */
  @Column('uuid', { name: 'audience_subtrees', array: true }) audienceSubtrees: string[];

  /** Organisations whose own members alone are addressed. */
  @Column('uuid', { name: 'audience_exact', array: true }) audienceExact: string[];

  /** Members of these stages alone; empty: of all. */
  @Column('text', { name: 'audience_stages', array: true }) audienceStages: string[];

  /** Members with one of these tags alone; empty: all. */
  @Column('text', { name: 'audience_tags', array: true }) audienceTags: string[];

  @Column('text', { default: 'draft' }) status: ArticleStatus;

  @Column({ type: 'timestamptz', name: 'publish_at', precision: 3, nullable: true }) publishAt: string | null;

  @Column({ type: 'timestamptz', name: 'expire_at', precision: 3, nullable: true }) expireAt: string | null;

  /** When its end was told of; readers lost it at `expire_at`. */
  @Column({ type: 'timestamptz', name: 'expired_at', precision: 3, nullable: true }) expiredAt: string | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true }) publishedAt: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true }) withdrawnAt: string | null;

  @Column('text', { name: 'withdraw_reason', nullable: true }) withdrawReason: string | null;

  /** How many reviews it was submitted to. */
  @Column('integer', { name: 'review_levels', default: 0 }) reviewLevels: number;

  @Column('integer', { name: 'reviews_passed', default: 0 }) reviewsPassed: number;

  /** How many times it was submitted: in each round the reviewers are distinct. */
  @Column('integer', { name: 'review_round', default: 0 }) reviewRound: number;

  @Column('text', { name: 'author_name', nullable: true }) authorName: string | null;

  @Index('info_articles_of_author')
  @Column('uuid', { name: 'author_account_id', nullable: true })
  authorAccountId: string | null;

  @Index('info_articles_of_member')
  @Column('uuid', { name: 'author_member_id', nullable: true })
  authorMemberId: string | null;

  /** The number of the present text. */
  @Column('integer', { default: 1 }) revision: number;

  /** Who wrote it, an account. */
  @Column('uuid', { name: 'revised_by', nullable: true }) revisedBy: string | null;

  /** When this revision began. */
  @Column({ type: 'timestamptz', name: 'revised_at', precision: 3, default: () => 'now()' }) revisedAt: string;

  /** Whether it was submitted or published: the next edit makes a new revision. */
  @Column('boolean', { name: 'revision_sealed', default: false }) revisionSealed: boolean;

  /** The last revision that readers saw. */
  @Column('integer', { name: 'published_revision', nullable: true }) publishedRevision: number | null;

  /** How many times it was published: each time has its own list of whom it was for. */
  @Column('integer', { default: 0 }) publication: number;

  /** Of a copy: the article of another organisation whose text it is; see `info_copies`. */
  @ForeignKey(() => ArticleEntity, { name: 'info_articles_origin' })
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
