import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pictures as readers get them: in some widths, without what cameras write into them. A row stands before its content
 * does (`stored_at` is null), so that the content is found and removed with its file whatever a crash left.
 */
export class CoreCreateRenditions1764370000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_renditions (
        file_id uuid NOT NULL CONSTRAINT core_renditions_file REFERENCES core_files (id),
        form text NOT NULL,
        media_type text NOT NULL,
        storage_key text NOT NULL CONSTRAINT core_renditions_storage_key UNIQUE,
        size bigint,
        sha256 bytea,
        stored_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT core_renditions_pk PRIMARY KEY (file_id, form),
        CONSTRAINT core_renditions_stored CHECK (stored_at IS NULL OR size IS NOT NULL AND sha256 IS NOT NULL)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_renditions');
  }
}
