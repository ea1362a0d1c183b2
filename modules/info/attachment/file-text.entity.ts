import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StoredFile } from '../../../src/index.js';

/** What an attachment says, read when it was attached: once, for every article, revision and search that names the file. */
@Entity('info_file_texts')
export class FileTextEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'info_file_texts_pk' })
  @ForeignKey(() => StoredFile, { name: 'info_file_texts_file', onDelete: 'CASCADE' })
  fileId: string;

  /** As it is searched: full-width forms as half-width, lines of a layout put together. Empty where nothing is read of its type, or it is a scan. */
  @Column('text') text: string;

  /** What it is found by, each once, in its order; NULL until it is made. */
  @Column('text', { array: true, nullable: true }) lexemes: string[] | null;
}
