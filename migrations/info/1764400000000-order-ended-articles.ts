import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken away from a section last, from the end of an index: all that ever was had to be read. */
export class InfoOrderEndedArticles1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX info_articles_ended');
    await queryRunner.query('CREATE INDEX info_articles_withdrawn ON info_articles (section_id, withdrawn_at) WHERE withdrawn_at IS NOT NULL');
    await queryRunner.query('CREATE INDEX info_articles_ended ON info_articles (section_id, expire_at) WHERE expire_at IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX info_articles_withdrawn');
    await queryRunner.query('DROP INDEX info_articles_ended');
    await queryRunner.query('CREATE INDEX info_articles_ended ON info_articles (section_id) WHERE withdrawn_at IS NOT NULL OR expire_at IS NOT NULL');
  }
}
