import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Uploaded files: what the storage holds under `storage_key`. A row stands before its content does (`stored_at`
 * is null), so that whatever a crash leaves behind is known and removed.
 */
export class CoreCreateFiles1763912000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_files (
        id uuid NOT NULL CONSTRAINT core_files_pk PRIMARY KEY,
        owner_account_id uuid NOT NULL,
        organization_id uuid,
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        sha256 bytea NOT NULL,
        storage_key text NOT NULL CONSTRAINT core_files_storage_key UNIQUE,
        used_by_kind text,
        used_by_id uuid,
        unused_since timestamptz(3) DEFAULT now(),
        stored_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT core_files_use CHECK ((used_by_kind IS NULL) = (used_by_id IS NULL) AND (used_by_kind IS NULL) = (unused_since IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX core_files_owner ON core_files (owner_account_id)');
    await queryRunner.query('CREATE INDEX core_files_organization ON core_files (organization_id)');
    await queryRunner.query('CREATE INDEX core_files_use_of ON core_files (used_by_id) WHERE used_by_id IS NOT NULL');
    await queryRunner.query('CREATE INDEX core_files_unused ON core_files (unused_since) WHERE unused_since IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_files');
  }
}
