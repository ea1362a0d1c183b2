import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActivityState } from './activity-state.js';

/** Voluntary work that an organisation does on a day. */
@Entity('volunteer_hours_activities')
@Index('volunteer_hours_activities_order', ['organizationId', 'heldOn', 'id'])
export class ActivityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'volunteer_hours_activities_pk' }) id: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Column('text') title: string;

  @Column('text') place: string;

  @Column('date', { name: 'held_on' }) heldOn: string;

  /** A member; null once he is erased. */
  @Index('volunteer_hours_activities_organized')
  @Column('uuid', { name: 'organizer_id', nullable: true })
  organizerId: string | null;

  @Column('text', { nullable: true }) note: string | null;

  @Column('text', { default: 'open' }) state: ActivityState;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
