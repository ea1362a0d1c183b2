import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments by the organisation whose moderators decide them, newest first: through the articles all of its comments were read, or those of everybody. */
export class InfoOrderCommentsOfOrganizations1764340000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_comments ADD COLUMN organization_id uuid');
    await queryRunner.query(`
      UPDATE info_comments c SET organization_id = a.organization_id FROM info_articles a WHERE c.target_kind = 'article' AND a.id = c.target_id`);
    await queryRunner.query('ALTER TABLE info_comments ALTER COLUMN organization_id SET NOT NULL');
    await queryRunner.query('CREATE INDEX info_comments_of_organization ON info_comments (organization_id, created_at, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_comments DROP COLUMN organization_id');
  }
}
