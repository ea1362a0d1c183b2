import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../member/member.entity.js';
import { OrganizationEntity } from '../organization/organization.entity.js';
import { TermEntity } from '../term/term.entity.js';
import type { Post } from './post-types.js';

/** A post that a member holds, or held, in an organisation. */
@Entity('base_posts')
@Check('base_posts_days', 'ended_on >= starts_on')
@Index('base_posts_one_secretary', ['organizationId'], { unique: true, where: "post = 'secretary' AND ended_on IS NULL" })
@Index('base_posts_held_once', ['organizationId', 'memberId', 'post'], { unique: true, where: 'ended_on IS NULL' })
@Index('base_posts_order', ['organizationId', 'rank', 'id'])
export class PostEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_posts_pk' }) id: string;

  @ForeignKey(() => OrganizationEntity, { name: 'base_posts_organization' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Index('base_posts_of_term')
  @ForeignKey(() => TermEntity, { name: 'base_posts_term' })
  @Column('uuid', { name: 'term_id', nullable: true })
  termId: string | null;

  @Index('base_posts_of_member')
  @ForeignKey(() => MemberEntity, { name: 'base_posts_member' })
  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('text') post: Post;

  /** Its place in lists of names, the secretary first. */
  @Column('integer') rank: number;

  @Column('date', { name: 'starts_on' }) startsOn: string;

  /** The first day on which he no longer holds it. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;

  @Column('text', { name: 'approval_number', nullable: true }) approvalNumber: string | null;

  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
