import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections, articles with their earlier texts, and what reviewers said of them. */
export class InfoCreateArticles1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_sections (
        id uuid NOT NULL CONSTRAINT info_sections_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        parent_id uuid CONSTRAINT info_sections_parent REFERENCES info_sections (id),
        path uuid[] NOT NULL,
        name text NOT NULL,
        position integer NOT NULL,
        is_public boolean NOT NULL DEFAULT false,
        archived_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX info_sections_of_organization ON info_sections (organization_id, position, id)');
    await queryRunner.query('CREATE INDEX info_sections_below ON info_sections (parent_id)');
    await queryRunner.query('CREATE INDEX info_sections_path ON info_sections USING gin (path)');
    await queryRunner.query(`
      CREATE TABLE info_articles (
        id uuid NOT NULL CONSTRAINT info_articles_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        section_id uuid CONSTRAINT info_articles_section REFERENCES info_sections (id),
        kind text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        body text NOT NULL,
        body_text text NOT NULL,
        reading_minutes integer NOT NULL,
        tags text[] NOT NULL,
        document_number text,
        cover uuid,
        attachments uuid[] NOT NULL DEFAULT '{}',
        files jsonb NOT NULL DEFAULT '[]',
        pinned boolean NOT NULL,
        requires_confirmation boolean NOT NULL,
        visibility text NOT NULL,
        audience_subtrees uuid[] NOT NULL,
        audience_exact uuid[] NOT NULL,
        audience_stages text[] NOT NULL,
        audience_tags text[] NOT NULL,
        status text NOT NULL DEFAULT 'draft',
        publish_at timestamptz(3),
        expire_at timestamptz(3),
        expired_at timestamptz(3),
        published_at timestamptz(3),
        withdrawn_at timestamptz(3),
        withdraw_reason text,
        review_levels integer NOT NULL DEFAULT 0,
        reviews_passed integer NOT NULL DEFAULT 0,
        review_round integer NOT NULL DEFAULT 0,
        author_name text,
        author_account_id uuid,
        author_member_id uuid,
        revision integer NOT NULL DEFAULT 1,
        revised_by uuid,
        revised_at timestamptz(3) NOT NULL DEFAULT now(),
        revision_sealed boolean NOT NULL DEFAULT false,
        published_revision integer,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT info_articles_published CHECK (status <> 'published' OR published_at IS NOT NULL),
        CONSTRAINT info_articles_scheduled CHECK (status <> 'scheduled' OR publish_at IS NOT NULL)
      )`);
    await queryRunner.query('CREATE INDEX info_articles_newest ON info_articles (COALESCE(published_at, created_at), id)');
    await queryRunner.query('CREATE INDEX info_articles_in_section ON info_articles (section_id, COALESCE(published_at, created_at), id)');
    await queryRunner.query('CREATE INDEX info_articles_of_organization ON info_articles (organization_id, COALESCE(published_at, created_at), id)');
    await queryRunner.query(`
      CREATE INDEX info_articles_public ON info_articles (COALESCE(published_at, created_at), id) WHERE status = 'published' AND visibility = 'public'`);
    await queryRunner.query(`
      CREATE INDEX info_articles_public_in_section ON info_articles (section_id, COALESCE(published_at, created_at), id) WHERE status = 'published' AND visibility = 'public'`);
    await queryRunner.query(`CREATE INDEX info_articles_pending ON info_articles (organization_id, status) WHERE status <> 'published'`);
    await queryRunner.query('CREATE INDEX info_articles_tags ON info_articles USING gin (tags)');
    await queryRunner.query('CREATE INDEX info_articles_of_author ON info_articles (author_account_id)');
    await queryRunner.query('CREATE INDEX info_articles_of_member ON info_articles (author_member_id)');
    await queryRunner.query(`
      CREATE TABLE info_revisions (
        article_id uuid NOT NULL CONSTRAINT info_revisions_article REFERENCES info_articles (id),
        number integer NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        body text NOT NULL,
        tags text[] NOT NULL,
        document_number text,
        revised_by uuid,
        revised_at timestamptz(3) NOT NULL,
        CONSTRAINT info_revisions_pk PRIMARY KEY (article_id, number)
      )`);
    await queryRunner.query(`
      CREATE TABLE info_reviews (
        id uuid NOT NULL CONSTRAINT info_reviews_pk PRIMARY KEY,
        article_id uuid NOT NULL CONSTRAINT info_reviews_article REFERENCES info_articles (id),
        round integer NOT NULL,
        level integer NOT NULL,
        revision integer NOT NULL,
        decision text NOT NULL,
        comment text NOT NULL,
        notes jsonb NOT NULL,
        organization_id uuid NOT NULL,
        reviewer_account_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX info_reviews_once ON info_reviews (article_id, round, level)');
    await queryRunner.query('CREATE UNIQUE INDEX info_reviews_distinct ON info_reviews (article_id, round, reviewer_account_id)');
    await queryRunner.query('CREATE INDEX info_reviews_of_reviewer ON info_reviews (reviewer_account_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_reviews');
    await queryRunner.query('DROP TABLE info_revisions');
    await queryRunner.query('DROP TABLE info_articles');
    await queryRunner.query('DROP TABLE info_sections');
  }
}
