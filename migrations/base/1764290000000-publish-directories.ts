import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What modules that require base may join: read-only views, which stay as they are while the tables change.
 * The tags of a member are the posts he holds, and `migrant`.
 */
export class BasePublishDirectories1764290000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW base_organization_directory AS
      SELECT o.id, o.name, o.short_name, o.parent_id, o.path AS node, o.status FROM base_organizations o`);
    await queryRunner.query(`
      CREATE VIEW base_account_directory AS
      SELECT a.id AS account_id, a.display_name AS name, a.member_id FROM base_accounts a`);
    await queryRunner.query(`
      CREATE VIEW base_member_directory AS
      SELECT m.id AS member_id, a.id AS account_id, m.name, m.organization_id, o.path AS node, m.stage, m.membership_status,
        ARRAY(SELECT p.post FROM base_posts p WHERE p.member_id = m.id AND p.ended_on IS NULL)
          || CASE WHEN m.is_migrant THEN ARRAY['migrant'] ELSE '{}'::text[] END AS tags
      FROM base_members m
      JOIN base_organizations o ON o.id = m.organization_id
      LEFT JOIN base_accounts a ON a.member_id = m.id
      WHERE m.membership_status IN ('normal', 'suspended') AND m.erased_at IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW base_member_directory');
    await queryRunner.query('DROP VIEW base_account_directory');
    await queryRunner.query('DROP VIEW base_organization_directory');
  }
}
