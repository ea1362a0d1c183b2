import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Text } from '../../../src/index.js';
import type { ChannelKind } from '../../base/index.js';
import { ArticleEntity } from '../article/article.entity.js';
import type { PublicationStatus } from './publication-types.js';

/** An article in a channel. */
@Entity('info_publications')
@Index('info_publications_newest', ['createdAt', 'id'])
@Index('info_publications_of_organization', ['organizationId', 'createdAt', 'id'])
@Index('info_publications_of_article', ['articleId'])
@Index('info_publications_once', ['articleId', 'channelAccountId'], { unique: true, where: `status NOT IN ('failed', 'recalled')` })
export class PublicationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_publications_pk' }) id: string;

  @ForeignKey(() => ArticleEntity, { name: 'info_publications_article' })
  @Column('uuid', { name: 'article_id' })
  articleId: string;

  /** Of the article, with which it goes to another one. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  /** Of base; it may be removed before. */
  @Column('uuid', { name: 'channel_account_id' }) channelAccountId: string;

  @Column('text', { name: 'channel_account_name' }) channelAccountName: string;

  @Column('text') kind: ChannelKind;

  @Column('text', { default: 'queued' }) status: PublicationStatus;

  /** What the channel called the things it made. */
  @Column('jsonb', { default: {} }) state: Record<string, string>;

  @Column('jsonb', { nullable: true }) reason: Text | null;

  @Column('integer', { default: 0 }) attempts: number;

  @Column({ type: 'timestamptz', name: 'next_try_at', precision: 3, nullable: true }) nextTryAt: string | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true }) publishedAt: string | null;

  @Column({ type: 'timestamptz', name: 'recalled_at', precision: 3, nullable: true }) recalledAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
