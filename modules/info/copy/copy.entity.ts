import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import type { CopyHold } from '../article/article-types.js';

/** What an article is a copy of, and what its organisation says before it. */
@Entity('info_copies')
export class CopyEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_copies_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_copies_article' })
  articleId: string;

  /** The article that was offered: the origin, or a copy of it that was offered on. */
  @Index('info_copies_of_source')
  @ForeignKey(() => ArticleEntity, { name: 'info_copies_source' })
  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  /** The article whose text it is. */
  @Index('info_copies_of_origin')
  @ForeignKey(() => ArticleEntity, { name: 'info_copies_origin' })
  @Column('uuid', { name: 'origin_id' })
  originId: string;

  /** The organisations that passed it on, the first one first. */
  @Column('uuid', { array: true }) through: string[];

  /** Clean HTML. */
  @Column('text') foreword: string;

  @Column('text', { name: 'foreword_text' }) forewordText: string;

  /** Lexemes of what is its own, foreword and tags, which stand beside those of the origin. */
  @Column('tsvector', { select: false }) search: string;

  /** The article above it that is withdrawn; null while all are published. */
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;

  /** Whether it is published again when that one is: from then until it is published, changed, handed in anew or taken back. */
  @Column('boolean', { name: 'comes_back', default: false }) comesBack: boolean;

  /** Of a copy that came back and is `ready`: what it waits for. */
  @Column('text', { name: 'held_for', nullable: true }) heldFor: CopyHold | null;

  /** When it was recalled for good. */
  @Column({ type: 'timestamptz', name: 'recalled_at', precision: 3, nullable: true }) recalledAt: string | null;

  @Column('text', { name: 'recall_reason', nullable: true }) recallReason: string | null;
}
