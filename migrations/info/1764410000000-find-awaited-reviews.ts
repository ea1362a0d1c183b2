import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is in review, as the list is ordered: what waits for a reviewer of the whole tree was looked for among all articles. */
export class InfoFindAwaitedReviews1764410000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX info_articles_in_review ON info_articles ((COALESCE(published_at, created_at)), id) WHERE status = 'inReview'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX info_articles_in_review');
  }
}
