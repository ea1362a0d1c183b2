import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many units a joint branch covers (ORG-2). */
export class BaseAddUnitCount1764180000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE base_organizations ADD COLUMN unit_count integer CONSTRAINT base_organizations_units CHECK (unit_count IS NULL OR (unit_count > 0 AND kind = 'joint'))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_organizations DROP COLUMN unit_count');
  }
}
