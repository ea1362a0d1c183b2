import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganizationEntity } from './organization.entity.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from './organization-types.js';

/** What can be done to an organisation. */
export const ORGANIZATION_ACTS = ['create', 'rename', 'move', 'merge', 'split', 'upgrade', 'dissolve', 'restore'] as const;
export type OrganizationActKind = (typeof ORGANIZATION_ACTS)[number];

/** A dated act: the ledger from which every state can be worked out again. */
@Entity('base_organization_acts')
@Index('base_organization_acts_of', ['organizationId', 'effectiveOn', 'id'])
export class OrganizationActEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_organization_acts_pk' }) id: string;

  @Column('text') kind: OrganizationActKind;

  /** The organisation that was acted on: of a merger the one that stays. */
  @ForeignKey(() => OrganizationEntity, { name: 'base_organization_acts_organization' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  /** The first day on which it holds. */
  @Column('date', { name: 'effective_on' }) effectiveOn: string;

  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;

  @Column('text', { nullable: true }) reason: string | null;

  /** What the act changed, by its kind. */
  @Column('jsonb') details: object;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3, default: () => 'now()' }) recordedAt: string;
}

/** Whom an act concerned: everyone of them has it in its history. */
@Entity('base_organization_act_parties')
export class OrganizationActPartyEntity {
  @ForeignKey(() => OrganizationEntity, { name: 'base_organization_act_parties_organization' })
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'base_organization_act_parties_pk' })
  organizationId: string;

  @Index('base_organization_act_parties_by_act')
  @ForeignKey(() => OrganizationActEntity, { name: 'base_organization_act_parties_act' })
  @PrimaryColumn('uuid', { name: 'act_id', primaryKeyConstraintName: 'base_organization_act_parties_pk' })
  actId: string;
}

/** What an organisation was from one day to another. */
@Entity('base_organization_states')
@Check('base_organization_states_period', 'valid_until > valid_from')
@Index('base_organization_states_path', ['path', 'validFrom'])
export class OrganizationStateEntity {
  @ForeignKey(() => OrganizationEntity, { name: 'base_organization_states_organization' })
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'base_organization_states_pk' })
  organizationId: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'base_organization_states_pk' }) validFrom: string;

  /** The first day on which it no longer holds; null while it does. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;

  @Index('base_organization_states_by_act')
  @ForeignKey(() => OrganizationActEntity, { name: 'base_organization_states_act' })
  @Column('uuid', { name: 'act_id' })
  actId: string;

  @Column('text') name: string;

  @Column('text', { name: 'short_name', nullable: true }) shortName: string | null;

  @Column('text') type: OrganizationType;

  @Column('text') kind: OrganizationKind;

  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;

  @Column({ type: 'text', collation: 'C' }) path: string;

  @Column('text') status: OrganizationStatus;
}
