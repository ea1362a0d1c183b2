import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where accounts belong to, as audiences name people: the organisation of the membership, and those of the roles. */
export class BasePublishPlaces1764350000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW base_place_directory AS
      SELECT a.id AS account_id, o.id AS organization_id, o.path AS node
      FROM base_accounts a
      JOIN base_members m ON m.id = a.member_id AND m.membership_status IN ('normal', 'suspended') AND m.erased_at IS NULL
      JOIN base_organizations o ON o.id = m.organization_id
      UNION ALL
      SELECT g.account_id, o.id, o.path FROM base_grants g JOIN base_organizations o ON o.id = g.organization_id`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW base_place_directory');
  }
}
