import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles offered to other organisations, and the copies there that follow them. */
export class InfoCreateShares1764360000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_articles ADD COLUMN origin_id uuid CONSTRAINT info_articles_origin REFERENCES info_articles (id)');
    await queryRunner.query(`
      CREATE TABLE info_copies (
        article_id uuid NOT NULL CONSTRAINT info_copies_pk PRIMARY KEY CONSTRAINT info_copies_article REFERENCES info_articles (id),
        source_id uuid NOT NULL CONSTRAINT info_copies_source REFERENCES info_articles (id),
        origin_id uuid NOT NULL CONSTRAINT info_copies_origin REFERENCES info_articles (id),
        through uuid[] NOT NULL,
        foreword text NOT NULL,
        foreword_text text NOT NULL,
        search tsvector NOT NULL,
        closed_by uuid,
        comes_back boolean NOT NULL DEFAULT false,
        recalled_at timestamptz(3),
        recall_reason text
      )`);
    await queryRunner.query('CREATE INDEX info_copies_of_source ON info_copies (source_id)');
    await queryRunner.query('CREATE INDEX info_copies_of_origin ON info_copies (origin_id)');
    await queryRunner.query(`
      CREATE TABLE info_copy_news (
        id uuid NOT NULL CONSTRAINT info_copy_news_pk PRIMARY KEY,
        article_id uuid NOT NULL CONSTRAINT info_copy_news_copy REFERENCES info_copies (article_id),
        news text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX info_copy_news_oldest ON info_copy_news (created_at, id)');
    await queryRunner.query(`
      CREATE TABLE info_shares (
        id uuid NOT NULL CONSTRAINT info_shares_pk PRIMARY KEY,
        article_id uuid NOT NULL CONSTRAINT info_shares_article REFERENCES info_articles (id),
        origin_id uuid NOT NULL CONSTRAINT info_shares_origin REFERENCES info_articles (id),
        organization_id uuid NOT NULL,
        title text NOT NULL,
        note text NOT NULL,
        includes_descendants boolean NOT NULL,
        allows_resharing boolean NOT NULL,
        offered_by uuid,
        recalled_at timestamptz(3),
        recall_reason text,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX info_shares_newest ON info_shares (created_at, id)');
    await queryRunner.query('CREATE INDEX info_shares_of_article ON info_shares (article_id)');
    await queryRunner.query('CREATE INDEX info_shares_of_account ON info_shares (offered_by)');
    await queryRunner.query(`
      CREATE TABLE info_share_recipients (
        id uuid NOT NULL CONSTRAINT info_share_recipients_pk PRIMARY KEY,
        share_id uuid NOT NULL CONSTRAINT info_share_recipients_share REFERENCES info_shares (id),
        origin_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'offered',
        copy_id uuid CONSTRAINT info_share_recipients_copy REFERENCES info_articles (id),
        reason text,
        answered_by uuid,
        answered_at timestamptz(3),
        told_at timestamptz(3),
        is_inherited boolean NOT NULL DEFAULT false
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX info_share_recipients_once ON info_share_recipients (share_id, organization_id) WHERE NOT is_inherited');
    await queryRunner.query(`
      CREATE UNIQUE INDEX info_share_recipients_one_copy ON info_share_recipients (origin_id, organization_id) WHERE status = 'adopted' AND NOT is_inherited`);
    await queryRunner.query('CREATE INDEX info_share_recipients_of_organization ON info_share_recipients (organization_id, share_id)');
    await queryRunner.query('CREATE INDEX info_share_recipients_of_share ON info_share_recipients (share_id)');
    await queryRunner.query('CREATE INDEX info_share_recipients_of_copy ON info_share_recipients (copy_id)');
    await queryRunner.query('CREATE INDEX info_share_recipients_of_account ON info_share_recipients (answered_by)');
    await queryRunner.query(`CREATE INDEX info_share_recipients_untold ON info_share_recipients (id) WHERE told_at IS NULL AND status = 'offered'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_share_recipients');
    await queryRunner.query('DROP TABLE info_shares');
    await queryRunner.query('DROP TABLE info_copy_news, info_copies');
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN origin_id');
  }
}
