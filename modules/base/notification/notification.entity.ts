import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TextValues } from '../../../src/index.js';

/** A message in the inbox of an account; its texts come from its kind, in the language of the reader. */
@Entity('base_notifications')
@Index('base_notifications_inbox', ['accountId', 'createdAt', 'id'])
@Index('base_notifications_unread', ['accountId', 'createdAt', 'id'], { where: 'read_at IS NULL' })
@Index('base_notifications_read', ['readAt'], { where: 'read_at IS NOT NULL' })
@Index('base_notifications_about', ['aboutMemberId'], { where: 'about_member_id IS NOT NULL' })
export class NotificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_notifications_pk' }) id: string;

  @ForeignKey('base_accounts', { name: 'base_notifications_account', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text') kind: string;

  /** What the placeholders of its texts stand for; of personal data a name at most. */
  @Column('jsonb') values: TextValues;

  @ForeignKey('base_organizations', { name: 'base_notifications_organization' })
  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null;

  /** Whom it is about: when he is erased it goes. */
  @ForeignKey('base_members', { name: 'base_notifications_about_member' })
  @Column('uuid', { name: 'about_member_id', nullable: true })
  aboutMemberId: string | null;

  @Column('text', { nullable: true }) url: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true }) readAt: string | null;
}

/** A kind of message that an account does not want. */
@Entity('base_notification_mutes')
export class NotificationMuteEntity {
  @ForeignKey('base_accounts', { name: 'base_notification_mutes_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'base_notification_mutes_pk' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'base_notification_mutes_pk' }) kind: string;
}
