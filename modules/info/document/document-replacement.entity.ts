import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';

/** That an official document takes the place of another one, as soon and as long as it is published. */
@Entity('info_document_replacements')
@Index('info_document_replacements_of', ['replacedId'])
export class DocumentReplacementEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_document_replacements_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_document_replacements_article', deferrable: 'INITIALLY DEFERRED' })
  articleId: string;

  @PrimaryColumn('uuid', { name: 'replaced_id', primaryKeyConstraintName: 'info_document_replacements_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_document_replacements_replaced' })
  replacedId: string;
}
