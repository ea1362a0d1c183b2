import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommentStatus, TargetKind } from './comment-types.js';

/** What somebody said about an article, or about whatever else has comments. */
@Entity('info_comments')
@Check('info_comments_reasoned', `status NOT IN ('rejected', 'withdrawn') OR reason IS NOT NULL`)
@Index('info_comments_of_target', ['targetKind', 'targetId', 'createdAt', 'id'])
@Index('info_comments_newest', ['createdAt', 'id'])
@Index('info_comments_of_status', ['status', 'createdAt', 'id'])
@Index('info_comments_of_organization', ['organizationId', 'createdAt', 'id'])
@Index('info_comments_of_status_in_organization', ['organizationId', 'status', 'createdAt', 'id'])
export class CommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_comments_pk' }) id: string;

  @Column('text', { name: 'target_kind' }) targetKind: TargetKind;

  @Column('uuid', { name: 'target_id' }) targetId: string;

  /** Of the target, with which it goes to another one: whose moderators decide the comment. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  /** The comment on the same target that it answers; that one answers none. */
  @ForeignKey(() => CommentEntity, { name: 'info_comments_reply' })
  @Index('info_comments_replies', { where: 'reply_to_id IS NOT NULL' })
  @Column('uuid', { name: 'reply_to_id', nullable: true })
  replyToId: string | null;

  /** Plain text; empty where only the place is left, for the replies or for what a moderator decided. */
  @Column('text') body: string;

  /** Null once he is erased, or took the comment back. */
  @Index('info_comments_of_author')
  @Column('uuid', { name: 'author_account_id', nullable: true })
  authorAccountId: string | null;

  @Index('info_comments_of_member')
  @Column('uuid', { name: 'author_member_id', nullable: true })
  authorMemberId: string | null;

  /** As he was called when he wrote it. */
  @Column('text', { name: 'author_name', nullable: true }) authorName: string | null;

  @Column('text') status: CommentStatus;

  /** Why it was rejected or withdrawn. */
  @Column('text', { nullable: true }) reason: string | null;

  /** The account of the moderator; null also where nobody had to decide. */
  @Index('info_comments_of_moderator')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
