import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHOWN = (row: string) => `(${row}.status, ${row}.pinned, ${row}.published_at, ${row}.tags)`;

/**
 * The published articles of each tag in the order of personal feeds: an index of arrays has no order, so that all articles of a tag were read
 * for a page. Kept by the database, since many statements publish, withdraw and pin.
 */
export class InfoKeepTagsOfArticles1764400000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_article_tags (
        tag text NOT NULL,
        pinned boolean NOT NULL,
        published_at timestamptz(3) NOT NULL,
        article_id uuid NOT NULL CONSTRAINT info_article_tags_article REFERENCES info_articles (id) ON DELETE CASCADE,
        CONSTRAINT info_article_tags_pk PRIMARY KEY (tag, pinned, published_at, article_id)
      )`);
    await queryRunner.query('CREATE INDEX info_article_tags_of_article ON info_article_tags (article_id)');
    await queryRunner.query(`
      CREATE FUNCTION info_keep_article_tags() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM info_article_tags WHERE article_id = NEW.id;
        INSERT INTO info_article_tags (tag, pinned, published_at, article_id)
        SELECT DISTINCT tag, NEW.pinned, NEW.published_at, NEW.id FROM unnest(NEW.tags) AS tag WHERE NEW.status = 'published';
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER info_articles_tags_begin AFTER INSERT ON info_articles FOR EACH ROW
      WHEN (NEW.status = 'published' AND NEW.tags <> '{}') EXECUTE FUNCTION info_keep_article_tags()`);
    await queryRunner.query(`
      CREATE TRIGGER info_articles_tags_follow AFTER UPDATE OF status, pinned, published_at, tags ON info_articles FOR EACH ROW
      WHEN ('published' IN (OLD.status, NEW.status) AND (OLD.tags <> '{}' OR NEW.tags <> '{}') AND ${SHOWN('OLD')} IS DISTINCT FROM ${SHOWN('NEW')})
      EXECUTE FUNCTION info_keep_article_tags()`);
    await queryRunner.query(`
      INSERT INTO info_article_tags (tag, pinned, published_at, article_id)
      SELECT DISTINCT tag, a.pinned, a.published_at, a.id FROM info_articles a CROSS JOIN unnest(a.tags) AS tag WHERE a.status = 'published'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER info_articles_tags_follow ON info_articles');
    await queryRunner.query('DROP TRIGGER info_articles_tags_begin ON info_articles');
    await queryRunner.query('DROP FUNCTION info_keep_article_tags()');
    await queryRunner.query('DROP TABLE info_article_tags');
  }
}
