import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ActivityEntity } from '../activity/activity.entity.js';

/** The hours of one person in one activity. */
@Entity('volunteer_hours_entries')
@Check('volunteer_hours_entries_minutes', 'minutes > 0')
@Index('volunteer_hours_entries_once', ['activityId', 'memberId'], { unique: true })
@Index('volunteer_hours_entries_age', ['createdAt', 'id'])
export class HoursEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'volunteer_hours_entries_pk' }) id: string;

  @ForeignKey(() => ActivityEntity, { name: 'volunteer_hours_entries_activity' })
  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** Null once he is erased: the sums of his branch keep what was done. */
  @Index('volunteer_hours_entries_of_member')
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;

  @Column('integer') minutes: number;

  @Column('text', { nullable: true }) note: string | null;

  /** The account. */
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy: string | null;

  /** The account. */
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true }) confirmedAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
