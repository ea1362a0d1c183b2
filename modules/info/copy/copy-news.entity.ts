import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CopyNews } from './copy-news.js';
import { CopyEntity } from './copy.entity.js';

/** What an organisation is yet to be told of the source of a copy: apart from the copies, which are not to wait for messages. */
@Entity('info_copy_news')
@Index('info_copy_news_oldest', ['createdAt', 'id'])
export class CopyNewsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_copy_news_pk' }) id: string;

  @ForeignKey(() => CopyEntity, { name: 'info_copy_news_copy' })
  @Column('uuid', { name: 'article_id' })
  articleId: string;

  @Column('text') news: CopyNews;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
