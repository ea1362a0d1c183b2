import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TermEntity } from './term.entity.js';

/** What was known from a day on of the day to which a term is put off. */
@Entity('base_term_extensions')
export class TermExtensionEntity {
  @ForeignKey(() => TermEntity, { name: 'base_term_extensions_term', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'term_id', primaryKeyConstraintName: 'base_term_extensions_pk' })
  termId: string;

  @PrimaryColumn('date', { name: 'recorded_on', primaryKeyConstraintName: 'base_term_extensions_pk' }) recordedOn: string;

  /** null: put off no more. */
  @Column('date', { name: 'extended_until', nullable: true }) extendedUntil: string | null;
}
