import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that the system keeps for a while: an import until it is done, an export for a day. */
export class CoreGuardFiles1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // `guard`: the permission its owner needs at each download, and the organisations he needs it over.
    await queryRunner.query('ALTER TABLE core_files ADD COLUMN expires_at timestamptz(3), ADD COLUMN guard jsonb');
    await queryRunner.query('CREATE INDEX core_files_expiring ON core_files (expires_at) WHERE expires_at IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX core_files_expiring');
    await queryRunner.query('ALTER TABLE core_files DROP COLUMN expires_at, DROP COLUMN guard');
  }
}
