import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What copies that came back with their source wait for before they are published. */
export class InfoHoldCopies1764395000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_copies ADD COLUMN held_for text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_copies DROP COLUMN held_for');
  }
}
