import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';

/** A member that one publication of an article was for, and what he did with it (INF-5). */
@Entity('info_targets')
@Check('info_targets_confirmed', 'confirmed_at IS NULL OR read_at IS NOT NULL')
@Index('info_targets_of_member', ['memberId', 'articleId', 'publication'], { unique: true })
@Index('info_targets_of_organization', ['organizationId', 'articleId'])
export class TargetEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_targets_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_targets_article' })
  articleId: string;

  /** Of which publication, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'info_targets_pk' }) publication: number;

  /** His place in the list, from 1: by the tree, then by name. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'info_targets_pk' }) position: number;

  /** Null once he is erased: the figures stay. */
  @Column('uuid', { name: 'member_id', nullable: true }) memberId: string | null;

  /** Where he was a member at that time; where that was merged into another one, that one. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  /** When a message about it was put into his inbox; null while he waits for one, or for a reminder. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true }) toldAt: string | null;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true }) readAt: string | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true }) confirmedAt: string | null;

  @Column({ type: 'timestamptz', name: 'reminded_at', precision: 3, nullable: true }) remindedAt: string | null;
}
