import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an organisation registered. */
@Entity('paper_shelf_paper_sheets')
@Index('paper_shelf_paper_sheets_order', ['organizationId', 'day', 'id'])
export class PaperSheetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'paper_shelf_paper_sheets_pk' }) id: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Column('text') title: string;

  @Column('date') day: string;

  @Column('text', { nullable: true }) note: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
