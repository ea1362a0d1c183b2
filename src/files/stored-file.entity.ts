import { Entity, PrimaryColumn } from 'typeorm';

/**
 * The row of a file, for what a module keeps beside it: a foreign key to it with `onDelete: 'CASCADE'` lets that go with the file. Read and written
 * by the core alone, and made by its migrations.
 */
@Entity('core_files', { synchronize: false })
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'core_files_pk' }) id: string;
}
