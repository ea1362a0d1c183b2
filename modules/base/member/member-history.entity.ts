import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import { MemberEntity } from './member.entity.js';
import type { MemberActKind, MembershipStatus, MemberStage } from './member-types.js';

/** A dated act: the ledger from which every state can be worked out again. */
@Entity('base_member_acts')
@Index('base_member_acts_of', ['memberId', 'effectiveOn', 'id'])
export class MemberActEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_member_acts_pk' }) id: string;

  @Column('text') kind: MemberActKind;

  @ForeignKey(() => MemberEntity, { name: 'base_member_acts_member' })
  @Column('uuid', { name: 'member_id' })
  memberId: string;

  /** The first day on which it holds. */
  @Column('date', { name: 'effective_on' }) effectiveOn: string;

  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;

  @Column('text', { nullable: true }) reason: string | null;

  /** What the act changed, by its kind: ids and codes, never a name or a number of the person. */
  @Column('jsonb') details: object;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3, default: () => 'now()' }) recordedAt: string;
}

/** Where and what a member was from one day to another. */
@Entity('base_member_states')
@Check('base_member_states_period', 'valid_until > valid_from')
@Index('base_member_states_in_organization', ['organizationId', 'validFrom'])
export class MemberStateEntity {
  @ForeignKey(() => MemberEntity, { name: 'base_member_states_member' })
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'base_member_states_pk' })
  memberId: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'base_member_states_pk' }) validFrom: string;

  /** The first day on which it no longer holds; null while it does. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;

  @Index('base_member_states_by_act')
  @ForeignKey(() => MemberActEntity, { name: 'base_member_states_act' })
  @Column('uuid', { name: 'act_id' })
  actId: string;

  @ForeignKey(() => OrganizationEntity, { name: 'base_member_states_organization' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'group_id', nullable: true }) groupId: string | null;

  @Column('text') stage: MemberStage;

  @Column('text', { name: 'membership_status' }) membershipStatus: MembershipStatus;
}
