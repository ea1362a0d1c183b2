import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles in outside channels. */
export class InfoCreatePublications1764350000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_publications (
        id uuid NOT NULL CONSTRAINT info_publications_pk PRIMARY KEY,
        article_id uuid NOT NULL CONSTRAINT info_publications_article REFERENCES info_articles (id),
        channel_account_id uuid NOT NULL,
        channel_account_name text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL DEFAULT 'queued',
        state jsonb NOT NULL DEFAULT '{}',
        reason jsonb,
        attempts integer NOT NULL DEFAULT 0,
        next_try_at timestamptz(3),
        published_at timestamptz(3),
        recalled_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX info_publications_newest ON info_publications (created_at, id)');
    await queryRunner.query('CREATE INDEX info_publications_of_article ON info_publications (article_id)');
    await queryRunner.query(`CREATE UNIQUE INDEX info_publications_once ON info_publications (article_id, channel_account_id) WHERE status NOT IN ('failed', 'recalled')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_publications');
  }
}
