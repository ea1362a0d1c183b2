import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import type { WrittenDocument } from '../document/document-types.js';
import type { ArticleKind } from '../article/article-types.js';

/** A text that an article had before its present one. */
@Entity('info_revisions')
export class RevisionEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_revisions_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_revisions_article' })
  articleId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'info_revisions_pk' }) number: number;

  @Column('text') kind: ArticleKind;

  @Column('text') title: string;

  @Column('text') summary: string;

  @Column('text') body: string;

  @Column('text', { array: true }) tags: string[];

  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;

  /** What it was as an official document. */
  @Column('jsonb', { nullable: true }) document: WrittenDocument | null;

  /** An account. */
  @Column('uuid', { name: 'revised_by', nullable: true }) revisedBy: string | null;

  @Column({ type: 'timestamptz', name: 'revised_at', precision: 3 }) revisedAt: string;
}
