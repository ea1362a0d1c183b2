import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import type { MembershipStatus, MemberStage, Sex } from './member-types.js';

/**
 * A member, or a person on the way to become one, as of today. The table is read and written by statements of
 * its own; by the entity the check for drift knows what the migrations must have made.
 */
@Entity('base_members')
@Index('base_members_roll', { synchronize: false })
@Index('base_members_strokes', ['strokeKey', 'id'])
@Index('base_members_pinyin', ['pinyin', 'id'])
@Index('base_members_age', ['createdAt', 'id'])
@Index('base_members_name', { synchronize: false })
@Index('base_members_one_home', ['idNumberIndex'], { unique: true, where: `membership_status IN ('normal', 'suspended')` })
@Check('base_members_migrant', 'is_migrant OR (migrant_since IS NULL AND migrant_destination IS NULL)')
export class MemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_members_pk' }) id: string;

  /** The one organisation of his membership (MEM-2). */
  @ForeignKey(() => OrganizationEntity, { name: 'base_members_organization' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  /** His group (党小组) inside the branch. */
  @Index('base_members_in_group')
  @ForeignKey(() => OrganizationEntity, { name: 'base_members_group' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('text') name: string;

  /** Lower case, without tones and spaces. */
  @Column({ type: 'text', collation: 'C' }) pinyin: string;

  @Index('base_members_initials')
  @Column({ type: 'text', name: 'pinyin_initials', collation: 'C' }) pinyinInitials: string;

  /** Sorts as the surname's strokes do (姓氏笔画). */
  @Column({ type: 'text', name: 'stroke_key', collation: 'C' }) strokeKey: string;

  @Column('text') sex: Sex;

  /** GB/T 3304 */
  @Column('text', { nullable: true }) ethnicity: string | null;

  @Column('date', { name: 'birth_date' }) birthDate: string;

  /** Encrypted. */
  @Column('text', { name: 'id_number' }) idNumber: string;

  /** Unique among those who are on a roll today. */
  @Index('base_members_id_number')
  @Column({ type: 'text', name: 'id_number_index', collation: 'C' })
  idNumberIndex: string;

  /** Encrypted. */
  @Column('text', { nullable: true }) phone: string | null;

  @Index('base_members_phone')
  @Column({ type: 'text', name: 'phone_index', collation: 'C', nullable: true })
  phoneIndex: string | null;

  /** GB/T 4658 */
  @Column('text', { nullable: true }) education: string | null;

  @Column('text', { name: 'work_post', nullable: true }) workPost: string | null;

  @Column('text', { nullable: true }) address: string | null;

  @Column('text') stage: MemberStage;

  @Column('text', { name: 'membership_status' }) membershipStatus: MembershipStatus;

  @Column('date', { name: 'applied_on', nullable: true }) appliedOn: string | null;

  @Column('date', { name: 'joined_on', nullable: true }) joinedOn: string | null;

  @Column('date', { name: 'full_on', nullable: true }) fullOn: string | null;

  @Column('boolean', { name: 'is_migrant', default: false }) isMigrant: boolean;

  @Column('date', { name: 'migrant_since', nullable: true }) migrantSince: string | null;

  @Column('text', { name: 'migrant_destination', nullable: true }) migrantDestination: string | null;

  @Column('date', { name: 'lost_contact_since', nullable: true }) lostContactSince: string | null;

  @Column('date', { name: 'abroad_since', nullable: true }) abroadSince: string | null;

  /** Values of custom fields, by the numbers of the fields. */
  @Column('jsonb', { default: {} }) custom: object;

  /** The day from which organisation, group, stage and status hold. */
  @Column('date', { name: 'effective_on' }) effectiveOn: string;

  /** When what identifies him was erased: for everybody but the ledger he is no longer there. */
  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true }) erasedAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
