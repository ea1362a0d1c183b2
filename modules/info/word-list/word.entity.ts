import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WordListEntity } from './word-list.entity.js';

/** A word of a list. */
@Entity('info_words')
@Index('info_words_once', ['wordListId', 'key'], { unique: true })
@Index('info_words_in_list', ['wordListId', 'word', 'id'])
export class WordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_words_pk' }) id: string;

  @ForeignKey(() => WordListEntity, { name: 'info_words_list' })
  @Column('uuid', { name: 'word_list_id' })
  wordListId: string;

  /** As people wrote it. */
  @Column('text') word: string;

  /** As it is looked for: see `spell`. */
  @Column('text') key: string;

  @Column('text', { nullable: true }) suggestion: string | null;

  @Column('text', { nullable: true }) note: string | null;

  /** Phrases in which it is right. */
  @Column('text', { array: true, default: () => `'{}'` }) exceptions: string[];

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
