import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The states of an account. */
export const ACCOUNT_STATUSES = ['active', 'suspended'] as const;

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Somebody who can sign in. */
@Entity('base_accounts')
@Unique('base_accounts_username', ['username'])
@Index('base_accounts_organization', ['organizationId', 'username'])
@Check('base_accounts_status', `status IN ('active', 'suspended')`)
@Check('base_accounts_totp', 'totp_enrolled_at IS NULL OR totp_secret IS NOT NULL')
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_accounts_pk' })
  id: string;

  /** As `normaliseIdentifier` writes it. */
  @Column('text')
  username: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName: string;

  /** Whose administrators look after it. */
  @ForeignKey('base_organizations', { name: 'base_accounts_organization_fk' })
  @Column({ type: 'uuid', name: 'organization_id' })
  organizationId: string;

  /** Whose account it is, where it belongs to a member. */
  @Index('base_accounts_member', { unique: true })
  @ForeignKey('base_members', { name: 'base_accounts_member_fk' })
  @Column({ type: 'uuid', name: 'member_id', nullable: true })
  memberId: string | null;

  @Column({ type: 'text', default: 'active' })
  status: AccountStatus;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash: string;

  /** The last ones, newest first, where the password profile forbids to take them again. */
  @Column({ type: 'text', name: 'former_password_hashes', array: true, default: () => `'{}'` })
  formerPasswordHashes: string[];

  @Column({ type: 'timestamptz', name: 'password_changed_at', precision: 3, default: () => 'now()' })
  passwordChangedAt: Date;

  @Column({ type: 'boolean', name: 'must_change_password' })
  mustChangePassword: boolean;

  /** Encrypted at its place. */
  @Column({ type: 'text', name: 'totp_secret', nullable: true })
  totpSecret: string | null;

  /** null while the secret is not yet confirmed by a code. */
  @Column({ type: 'timestamptz', name: 'totp_enrolled_at', precision: 3, nullable: true })
  totpEnrolledAt: Date | null;

  /** The time step of the last code, so that none works twice. */
  @Column({ type: 'integer', name: 'totp_last_step', nullable: true })
  totpLastStep: number | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
