import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A role that an account has at an organisation and everywhere below it. */
@Entity('base_grants')
@Unique('base_grants_once', ['accountId', 'roleId', 'organizationId'])
@Index('base_grants_role', ['roleId'])
@Index('base_grants_organization', ['organizationId', 'id'])
export class Grant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_grants_pk' })
  id: string;

  @ForeignKey('base_accounts', { name: 'base_grants_account_fk', onDelete: 'CASCADE' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @ForeignKey('base_roles', { name: 'base_grants_role_fk' })
  @Column({ type: 'uuid', name: 'role_id' })
  roleId: string;

  @ForeignKey('base_organizations', { name: 'base_grants_organization_fk' })
  @Column({ type: 'uuid', name: 'organization_id' })
  organizationId: string;

  /** The key of the principal who gave it. */
  @Column({ type: 'text', name: 'granted_by' })
  grantedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
