import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of words, and what people decided about words of articles. */
export class InfoCreateWordLists1764310000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_word_lists (
        id uuid NOT NULL CONSTRAINT info_word_lists_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL DEFAULT 'active',
        words integer NOT NULL DEFAULT 0 CONSTRAINT info_word_lists_words CHECK (words >= 0 AND words <= 100000),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX info_word_lists_name ON info_word_lists (organization_id, name)');
    await queryRunner.query(`
      CREATE TABLE info_words (
        id uuid NOT NULL CONSTRAINT info_words_pk PRIMARY KEY,
        word_list_id uuid NOT NULL CONSTRAINT info_words_list REFERENCES info_word_lists (id),
        word text NOT NULL,
        key text NOT NULL,
        suggestion text,
        note text,
        exceptions text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX info_words_once ON info_words (word_list_id, key)');
    await queryRunner.query('CREATE INDEX info_words_in_list ON info_words (word_list_id, word, id)');
    await queryRunner.query(`
      CREATE TABLE info_word_decisions (
        article_id uuid NOT NULL CONSTRAINT info_word_decisions_article REFERENCES info_articles (id),
        key text NOT NULL,
        decision text NOT NULL,
        reason text NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT info_word_decisions_pk PRIMARY KEY (article_id, key)
      )`);
    await queryRunner.query('CREATE INDEX info_word_decisions_of_account ON info_word_decisions (decided_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_word_decisions');
    await queryRunner.query('DROP TABLE info_words');
    await queryRunner.query('DROP TABLE info_word_lists');
  }
}
