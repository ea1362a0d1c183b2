import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../member/member.entity.js';
import type { MemberStage } from '../member/member-types.js';
import { OrganizationEntity } from '../organization/organization.entity.js';
import type { LetterHeading } from './letter/introduction-letter.js';
import type { TransferState } from './transfer-types.js';

/** The transfer of a member's relation from one organisation to another, or out of the platform. */
@Entity('base_transfers')
@Check('base_transfers_one_way', '(to_organization_id IS NULL) <> (destination IS NULL)')
@Check('base_transfers_seen_when_issued', 'receiver_id IS NULL OR (receiver_id = to_organization_id AND issued_on IS NOT NULL)')
@Check(
  'base_transfers_letter_when_issued',
  'num_nulls(issued_on, valid_until, letter_organization_id, letter_year, letter_serial, letter_number, letter_heading) IN (0, 7)',
)
@Check('base_transfers_issued_before_acted', `state IN ('draft', 'revoked') OR issued_on IS NOT NULL`)
@Index('base_transfers_open', ['memberId'], { unique: true, where: `state IN ('draft', 'issued')` })
@Index('base_transfers_of_member', ['memberId', 'createdAt', 'id'])
@Index('base_transfers_sent', ['fromOrganizationId', 'createdAt', 'id'])
@Index('base_transfers_received', ['receiverId', 'createdAt', 'id'])
@Index('base_transfers_age', ['createdAt', 'id'])
@Index('base_transfers_coming', ['toOrganizationId'], { where: `state IN ('draft', 'issued')` })
@Index('base_transfers_running', ['validUntil'], { where: `state = 'issued'` })
@Index('base_transfers_letter', ['letterOrganizationId', 'letterYear', 'letterSerial'], { unique: true })
export class TransferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_transfers_pk' }) id: string;

  @ForeignKey(() => MemberEntity, { name: 'base_transfers_member' })
  @Column('uuid', { name: 'member_id' })
  memberId: string;

  /** As of the last step: what becomes of him afterwards is no matter of the former branch (TRF-3). */
  @Column('text', { name: 'member_stage' }) memberStage: MemberStage;

  /** Responsible for him until somebody accepts (TRF-1). */
  @ForeignKey(() => OrganizationEntity, { name: 'base_transfers_from' })
  @Column('uuid', { name: 'from_organization_id' })
  fromOrganizationId: string;

  @ForeignKey(() => OrganizationEntity, { name: 'base_transfers_to' })
  @Column('uuid', { name: 'to_organization_id', nullable: true })
  toOrganizationId: string | null;

  /** The same, once the letter is issued: before that nobody there sees the case (TRF-3). */
  @ForeignKey(() => OrganizationEntity, { name: 'base_transfers_receiver' })
  @Column('uuid', { name: 'receiver_id', nullable: true })
  receiverId: string | null;

  /** Where the relation goes when it leaves the platform. */
  @Column('text', { nullable: true }) destination: string | null;

  @Column('text') state: TransferState;

  /** `YYYY-MM` */
  @Column('text', { name: 'dues_paid_until', nullable: true }) duesPaidUntil: string | null;

  @Column('integer', { name: 'valid_days' }) validDays: number;

  @Column('text', { nullable: true }) reason: string | null;

  /** Whose serial number the letter has. */
  @ForeignKey(() => OrganizationEntity, { name: 'base_transfers_letter_organization' })
  @Column('uuid', { name: 'letter_organization_id', nullable: true })
  letterOrganizationId: string | null;

  @Column('integer', { name: 'letter_year', nullable: true }) letterYear: number | null;

  @Column('integer', { name: 'letter_serial', nullable: true }) letterSerial: number | null;

  @Column('text', { name: 'letter_number', nullable: true }) letterNumber: string | null;

  /** Names and addresses as they were on the day of issue: a letter that is printed again says the same. */
  @Column('jsonb', { name: 'letter_heading', nullable: true }) letterHeading: LetterHeading | null;

  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;

  /** The last day. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;

  @Column('date', { name: 'expiry_told_on', nullable: true }) expiryToldOn: string | null;

  /** The day of acceptance, rejection or revocation. */
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;

  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}

/** The last serial number that an organisation gave to a letter in a year. */
@Entity('base_letter_serials')
export class LetterSerialEntity {
  @ForeignKey(() => OrganizationEntity, { name: 'base_letter_serials_organization' })
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'base_letter_serials_pk' })
  organizationId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'base_letter_serials_pk' }) year: number;

  @Column('integer', { name: 'last_serial' }) lastSerial: number;
}
