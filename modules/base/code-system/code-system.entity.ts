import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A code system that an integrator brought, or one of a module that he added codes to: that one has no title here. */
@Entity('base_code_systems')
export class CodeSystemEntity {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'base_code_systems_pk' }) id: string;

  @Column('text', { nullable: true }) title: string | null;

  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;

  @Column('text', { nullable: true }) standard: string | null;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}

/** A code that an integrator brought. Those of modules stand in the code alone. */
@Entity('base_codes')
@Index('base_codes_in_order', ['systemId', 'position'])
export class CodeEntity {
  @ForeignKey(() => CodeSystemEntity, { name: 'base_codes_system' })
  @PrimaryColumn({ type: 'text', name: 'system_id', collation: 'C', primaryKeyConstraintName: 'base_codes_pk' })
  systemId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'base_codes_pk' }) code: string;

  @Column('text') name: string;

  @Column('text', { name: 'name_en' }) nameEn: string;

  @Column('text', { nullable: true }) parent: string | null;

  @Column('text', { array: true }) aliases: string[];

  /** Where it stands in the table. */
  @Column('integer') position: number;
}
