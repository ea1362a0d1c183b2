import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A named set of permissions: built in by `key`, or made by an organisation for its subtree. */
@Entity('base_roles')
@Unique('base_roles_key', ['key'])
@Unique('base_roles_name', ['organizationId', 'name'])
@Check('base_roles_kind', '(key IS NULL) = (name IS NOT NULL) AND (key IS NULL) = (organization_id IS NOT NULL)')
export class Role {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_roles_pk' })
  id: string;

  @Column({ type: 'text', nullable: true })
  key: string | null;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @ForeignKey('base_organizations', { name: 'base_roles_organization_fk' })
  @Column({ type: 'uuid', name: 'organization_id', nullable: true })
  organizationId: string | null;

  /** Empty for a built-in role: what it may do is told by the deployed modules. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  permissions: string[];

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
