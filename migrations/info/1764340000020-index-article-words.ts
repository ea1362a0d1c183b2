import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What articles are found by. Those that are there already are filled in by the job `info.index_articles`. */
export class InfoIndexArticleWords1764340000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE info_articles ADD COLUMN attachments_text text NOT NULL DEFAULT '', ADD COLUMN search tsvector`);
    // A short list of what is not sorted in yet: each search reads it.
    await queryRunner.query('CREATE INDEX info_articles_search ON info_articles USING gin (search) WITH (gin_pending_list_limit = 512)');
    await queryRunner.query('CREATE INDEX info_articles_not_indexed ON info_articles (id) WHERE search IS NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN search, DROP COLUMN attachments_text');
  }
}
