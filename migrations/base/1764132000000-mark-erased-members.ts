import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When what identified a member was erased; the row stays for the ledger that refers to it. */
export class BaseMarkErasedMembers1764132000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_members ADD COLUMN erased_at timestamptz(3)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_members DROP COLUMN erased_at');
  }
}
