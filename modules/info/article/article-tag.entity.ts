import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from './article.entity.js';

/** The articles of each tag that are published, in the order of personal feeds. Written by triggers of the articles, and by nothing else. */
@Entity('info_article_tags')
export class ArticleTagEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'info_article_tags_pk' }) tag: string;

  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'info_article_tags_pk' }) pinned: boolean;

  @PrimaryColumn({ type: 'timestamptz', name: 'published_at', precision: 3, primaryKeyConstraintName: 'info_article_tags_pk' }) publishedAt: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_article_tags_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_article_tags_article', onDelete: 'CASCADE' })
  @Index('info_article_tags_of_article')
  articleId: string;
}
