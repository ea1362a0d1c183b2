import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values of custom fields, by the number of the field (ADR 17). No index here: each field that is declared filterable
 * gets one of its own, so that a table without custom fields pays nothing when it is written.
 */
export class BaseAddCustomFields1764230000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE base_organizations ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'`);
    await queryRunner.query(`ALTER TABLE base_members ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_members DROP COLUMN custom');
    await queryRunner.query('ALTER TABLE base_organizations DROP COLUMN custom');
  }
}
