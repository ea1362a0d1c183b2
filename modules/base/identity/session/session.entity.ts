import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that lasts: every access token is bound to one, every refresh token belongs to one. */
@Entity('base_sessions')
@Index('base_sessions_account', ['accountId', 'lastUsedAt'])
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_sessions_pk' })
  id: string;

  @ForeignKey('base_accounts', { name: 'base_sessions_account_fk', onDelete: 'CASCADE' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  /** Keyed hash of the secret in the one refresh token that is good now. */
  @Column({ type: 'text', name: 'refresh_hash' })
  refreshHash: string;

  /** What the browser or app called itself. */
  @Column({ type: 'text', name: 'client_label', nullable: true })
  clientLabel: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, default: () => 'now()' })
  lastUsedAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;
}
