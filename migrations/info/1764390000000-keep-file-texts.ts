import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What attachments say, once for each file. Articles that have some lose their place in the search until the job `info.index_articles` has read
 * the files.
 */
export class InfoKeepFileTexts1764390000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_file_texts (
        file_id uuid NOT NULL CONSTRAINT info_file_texts_pk PRIMARY KEY CONSTRAINT info_file_texts_file REFERENCES core_files (id) ON DELETE CASCADE,
        text text NOT NULL,
        lexemes text[]
      )`);
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN attachments_text');
    await queryRunner.query(`UPDATE info_articles SET search = NULL WHERE attachments <> '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE info_articles ADD COLUMN attachments_text text NOT NULL DEFAULT ''`);
    await queryRunner.query('DROP TABLE info_file_texts');
  }
}
