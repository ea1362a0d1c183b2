import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import { ShareEntity } from './share.entity.js';
import type { AnswerStatus } from './share-types.js';

/** An organisation that an article is offered to, and what it answered. */
@Entity('info_share_recipients')
@Index('info_share_recipients_once', ['shareId', 'organizationId'], { unique: true, where: 'NOT is_inherited' })
@Index('info_share_recipients_one_copy', ['originId', 'organizationId'], { unique: true, where: `status = 'adopted' AND NOT is_inherited` })
@Index('info_share_recipients_of_organization', ['organizationId', 'shareId'])
@Index('info_share_recipients_untold', ['id'], { where: `told_at IS NULL AND status = 'offered'` })
export class ShareRecipientEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_share_recipients_pk' }) id: string;

  @Index('info_share_recipients_of_share')
  @ForeignKey(() => ShareEntity, { name: 'info_share_recipients_share' })
  @Column('uuid', { name: 'share_id' })
  shareId: string;

  /** Of the share: an organisation has one copy of an article, whichever way it came. */
  @Column('uuid', { name: 'origin_id' }) originId: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Column('text', { default: 'offered' }) status: AnswerStatus;

  @Index('info_share_recipients_of_copy')
  @ForeignKey(() => ArticleEntity, { name: 'info_share_recipients_copy' })
  @Column('uuid', { name: 'copy_id', nullable: true })
  copyId: string | null;

  /** Why it was declined. */
  @Column('text', { nullable: true }) reason: string | null;

  /** An account. */
  @Index('info_share_recipients_of_account')
  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true }) answeredAt: string | null;

  /** When a message about it was put into inboxes there. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true }) toldAt: string | null;

  /** Whether it came from an organisation that was merged into this one, which may have had an answer of its own. */
  @Column('boolean', { name: 'is_inherited', default: false }) isInherited: boolean;
}
