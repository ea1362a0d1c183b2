import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';

/** How far the subscribers of a publication were told of it, in the order of their accounts: each once, however often the telling begins anew. */
@Entity('info_announcements')
export class AnnouncementEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_announcements_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_announcements_article' })
  articleId: string;

  /** Of which publication, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'info_announcements_pk' }) publication: number;

  /** The account up to which all were told. */
  @Column('uuid', { name: 'told_to', default: '00000000-0000-0000-0000-000000000000' }) toldTo: string;

  /** When all were told; who subscribes later hears of later publications. */
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt: string | null;
}
