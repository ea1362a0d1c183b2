import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import type { TermMethod } from './term-types.js';

/** A term of office (届) of an organisation's committee or secretary. */
@Entity('base_terms')
@Check('base_terms_days', 'ends_on > starts_on AND extended_until > ends_on AND ended_on >= starts_on')
@Index('base_terms_session', ['organizationId', 'sessionNumber'], { unique: true })
@Index('base_terms_one_current', ['organizationId'], { unique: true, where: 'ended_on IS NULL' })
@Index('base_terms_starts', ['startsOn', 'id'])
@Index('base_terms_running_out', { synchronize: false })
export class TermEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_terms_pk' }) id: string;

  @ForeignKey(() => OrganizationEntity, { name: 'base_terms_organization' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('integer', { name: 'session_number' }) sessionNumber: number;

  @Column('text') method: TermMethod;

  @Column('integer') years: number;

  @Column('date', { name: 'starts_on' }) startsOn: string;

  /** The day it runs out. */
  @Column('date', { name: 'ends_on' }) endsOn: string;

  @Column('integer', { name: 'due_count', nullable: true }) dueCount: number | null;

  @Column('integer', { name: 'present_count', nullable: true }) presentCount: number | null;

  @Column('text', { name: 'approval_number', nullable: true }) approvalNumber: string | null;

  /** The day to which a superior put the next election off. */
  @Column('date', { name: 'extended_until', nullable: true }) extendedUntil: string | null;

  @Column('text', { name: 'extension_number', nullable: true }) extensionNumber: string | null;

  /** The day on which the next one began or the organisation was dissolved; null while it is the current one. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;

  @Column({ type: 'timestamptz', name: 'reminded_ending_at', precision: 3, nullable: true }) remindedEndingAt: string | null;

  @Column({ type: 'timestamptz', name: 'reminded_overdue_at', precision: 3, nullable: true }) remindedOverdueAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
