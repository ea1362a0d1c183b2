import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A day that is a workday or a holiday because an operator said so: everywhere, or below one organisation. */
@Entity('base_calendar_days')
@Check('base_calendar_days_kind', `kind IN ('workday', 'holiday')`)
@Index('base_calendar_days_everywhere', ['day'], { unique: true, where: 'organization_id IS NULL' })
@Index('base_calendar_days_local', ['organizationId', 'day'], { unique: true, where: 'organization_id IS NOT NULL' })
export class CalendarDayEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_calendar_days_pk' }) id: string;

  @Column('date') day: string;

  @ForeignKey('base_organizations', { name: 'base_calendar_days_organization' })
  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null;

  @Column('text') kind: 'workday' | 'holiday';

  @Column('text') name: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}

/** A year whose days are all known, because an operator said so. */
@Entity('base_calendar_years')
export class CalendarYearEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'base_calendar_years_pk' }) year: number;

  @Column({ type: 'timestamptz', name: 'declared_at', precision: 3, default: () => 'now()' }) declaredAt: string;
}
