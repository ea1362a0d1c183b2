import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';

/** An article that an organisation offers to others. */
@Entity('info_shares')
@Index('info_shares_newest', ['createdAt', 'id'])
export class ShareEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_shares_pk' }) id: string;

  @Index('info_shares_of_article')
  @ForeignKey(() => ArticleEntity, { name: 'info_shares_article' })
  @Column('uuid', { name: 'article_id' })
  articleId: string;

  /** The article itself, or where it is a copy the one whose text it is. */
  @ForeignKey(() => ArticleEntity, { name: 'info_shares_origin' })
  @Column('uuid', { name: 'origin_id' })
  originId: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  /** As it was last published. */
  @Column('text') title: string;

  @Column('text') note: string;

  @Column('boolean', { name: 'includes_descendants' }) includesDescendants: boolean;

  @Column('boolean', { name: 'allows_resharing' }) allowsResharing: boolean;

  /** An account. */
  @Index('info_shares_of_account')
  @Column('uuid', { name: 'offered_by', nullable: true })
  offeredBy: string | null;

  @Column({ type: 'timestamptz', name: 'recalled_at', precision: 3, nullable: true }) recalledAt: string | null;

  @Column('text', { name: 'recall_reason', nullable: true }) recallReason: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
