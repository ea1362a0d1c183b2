import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import type { Urgency } from './document-types.js';

/** What an article of kind `document` is as an official document. Rows are written before those of their articles. */
@Entity('info_documents')
@Index('info_documents_number', ['issuingOrganizationId', 'number'], { unique: true })
@Index('info_documents_of_type', ['type'])
export class DocumentEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_documents_pk' })
  @ForeignKey(() => ArticleEntity, { name: 'info_documents_article', deferrable: 'INITIALLY DEFERRED' })
  articleId: string;

  @Column('uuid', { name: 'issuing_organization_id' }) issuingOrganizationId: string;

  /** That of the article, as nobody else of this organisation may have it. */
  @Column('text', { nullable: true }) number: string | null;

  @Column('text', { nullable: true }) type: string | null;

  @Column('text', { nullable: true }) urgency: Urgency | null;

  @Column('text', { array: true, default: () => `'{}'` }) addressees: string[];

  @Column('text', { array: true, default: () => `'{}'` }) copies: string[];

  @Column('text', { nullable: true }) signer: string | null;

  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;

  @Column('date', { name: 'in_force_from', nullable: true }) inForceFrom: string | null;

  /** The last day. */
  @Column('date', { name: 'in_force_to', nullable: true }) inForceTo: string | null;

  /** The first day that it does not hold any more. */
  @Column('date', { name: 'repealed_on', nullable: true }) repealedOn: string | null;

  @Column('text', { name: 'repeal_reason', nullable: true }) repealReason: string | null;

  @Column('text', { name: 'repeal_number', nullable: true }) repealNumber: string | null;
}
