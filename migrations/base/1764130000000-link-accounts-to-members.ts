import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account it is, where it belongs to a member: one account for one person. */
export class BaseLinkAccountsToMembers1764130000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_accounts ADD COLUMN member_id uuid CONSTRAINT base_accounts_member_fk REFERENCES base_members (id)');
    await queryRunner.query('CREATE UNIQUE INDEX base_accounts_member ON base_accounts (member_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE base_accounts DROP COLUMN member_id');
  }
}
