import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ExternalCode } from './organization.dto.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from './organization-types.js';

/**
 * A Party organisation as it is today. `organization.repository.ts` reads and writes the table by statements of
 * its own; by the entity the check for drift knows what the migrations must have made.
 */
@Entity('base_organizations')
@Check('base_organizations_path_form', `path ~ '^([0-9a-z]+/){1,12}$'`)
@Check('base_organizations_units', `unit_count IS NULL OR (unit_count > 0 AND kind = 'joint')`)
@Index('base_organizations_children', ['parentId', 'code'])
@Index('base_organizations_name', ['name', 'id'])
@Index('base_organizations_age', ['createdAt', 'id'])
export class OrganizationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_organizations_pk' }) id: string;

  @Column('text') name: string;

  @Column('text', { name: 'short_name', nullable: true }) shortName: string | null;

  @Column('text') type: OrganizationType;

  @Column('text') kind: OrganizationKind;

  /** Of a joint branch: how many units it covers. */
  @Column('integer', { name: 'unit_count', nullable: true }) unitCount: number | null;

  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;

  @ManyToOne(() => OrganizationEntity)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'base_organizations_parent' })
  parent?: OrganizationEntity | null;

  /** The place in the tree: see `organization-path.ts`. */
  @Index('base_organizations_path', { unique: true })
  @Column({ type: 'text', collation: 'C' })
  path: string;

  @Index('base_organizations_code', { unique: true })
  @Column({ type: 'text', collation: 'C' })
  code: string;

  @Column('jsonb', { name: 'external_codes' }) externalCodes: ExternalCode[];

  @Column('date', { name: 'founded_on', nullable: true }) foundedOn: string | null;

  /** The day from which what the row says holds. */
  @Column('date', { name: 'effective_on' }) effectiveOn: string;

  @Column('text') status: OrganizationStatus;

  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null;

  @Column('text', { nullable: true }) phone: string | null;

  @Column('text', { nullable: true }) address: string | null;

  @Column('text', { name: 'postal_code', nullable: true }) postalCode: string | null;

  @Column('text', { nullable: true }) email: string | null;

  /** Values of custom fields, by the numbers of the fields. */
  @Column('jsonb', { default: {} }) custom: object;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
