import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WordKind, WordListStatus } from './word-list-types.js';

/** A list of words of an organisation, which holds for all below it. */
@Entity('info_word_lists')
@Check('info_word_lists_words', 'words >= 0 AND words <= 100000')
@Index('info_word_lists_name', ['organizationId', 'name'], { unique: true })
export class WordListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_word_lists_pk' }) id: string;

  @Column('uuid', { name: 'organization_id' }) organizationId: string;

  @Column('text') name: string;

  @Column('text') kind: WordKind;

  @Column('text', { default: 'active' }) status: WordListStatus;

  /** How many words it has: counted with each change. */
  @Column('integer', { default: 0 }) words: number;

  /** Counts changes of its words too: what was made of them is known by it. */
  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
