import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom each publication of an article was for, and who read it. What was published before has no list: nobody knows any more
 * whom it was for at the time.
 */
export class InfoCreateTargets1764330000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_articles ADD COLUMN publication integer NOT NULL DEFAULT 0');
    await queryRunner.query(`
      CREATE TABLE info_targets (
        article_id uuid NOT NULL CONSTRAINT info_targets_article REFERENCES info_articles (id),
        publication integer NOT NULL,
        position integer NOT NULL,
        member_id uuid,
        organization_id uuid NOT NULL,
        told_at timestamptz(3),
        read_at timestamptz(3),
        confirmed_at timestamptz(3),
        reminded_at timestamptz(3),
        CONSTRAINT info_targets_pk PRIMARY KEY (article_id, publication, position),
        CONSTRAINT info_targets_confirmed CHECK (confirmed_at IS NULL OR read_at IS NOT NULL)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX info_targets_of_member ON info_targets (member_id, article_id, publication)');
    await queryRunner.query('CREATE INDEX info_targets_of_organization ON info_targets (organization_id, article_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_targets');
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN publication');
  }
}
