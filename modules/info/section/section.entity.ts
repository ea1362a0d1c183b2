import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/**
 * A section (栏目) of an organisation. The table is read and written by statements of its own; by the entity the check
 * for drift knows what the migrations must have made.
 */
@Entity('info_sections')
@Index('info_sections_of_organization', ['organizationId', 'position', 'id'])
@Index('info_sections_path', { synchronize: false })
export class SectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_sections_pk' }) id: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Index('info_sections_below')
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @ManyToOne(() => SectionEntity)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'info_sections_parent' })
  parent?: SectionEntity | null;

  /** From the top down to the section itself. */
  @Column('uuid', { array: true }) path: string[];

  @Column('text') name: string;

  /** Its place among the sections beside it. */
  @Column('integer') position: number;

  /** Whether everybody sees it, even while it is empty. */
  @Column('boolean', { name: 'is_public', default: false }) isPublic: boolean;

  @Column({ type: 'timestamptz', name: 'archived_at', precision: 3, nullable: true }) archivedAt: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
