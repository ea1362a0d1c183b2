import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments in one state and publications in channels by their organisation, newest first: all of those of a branch were read and sorted, or those of everybody. */
export class InfoOrderListsOfOrganizations1764400000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX info_comments_of_status_in_organization ON info_comments (organization_id, status, created_at, id)');
    await queryRunner.query('ALTER TABLE info_publications ADD COLUMN organization_id uuid');
    await queryRunner.query('UPDATE info_publications p SET organization_id = a.organization_id FROM info_articles a WHERE a.id = p.article_id');
    await queryRunner.query('ALTER TABLE info_publications ALTER COLUMN organization_id SET NOT NULL');
    await queryRunner.query('CREATE INDEX info_publications_of_organization ON info_publications (organization_id, created_at, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_publications DROP COLUMN organization_id');
    await queryRunner.query('DROP INDEX info_comments_of_status_in_organization');
  }
}
