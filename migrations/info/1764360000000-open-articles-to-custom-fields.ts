import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Values of custom fields of articles. */
export class InfoOpenArticlesToCustomFields1764360000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE info_articles ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN custom');
  }
}
