import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people chose to receive, how far the subscribers of each publication were told, and the order of personal feeds: what is
 * pinned first, then the newest. Subscribers of what was published before are not told any more.
 */
export class InfoCreateSubscriptions1764350000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_subscriptions (
        id uuid NOT NULL CONSTRAINT info_subscriptions_pk PRIMARY KEY,
        account_id uuid NOT NULL,
        member_id uuid,
        section_id uuid CONSTRAINT info_subscriptions_section REFERENCES info_sections (id) ON DELETE CASCADE,
        tag text,
        kind text,
        notify boolean NOT NULL,
        muted boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT info_subscriptions_topic CHECK (num_nonnulls(section_id, tag, kind) = 1),
        CONSTRAINT info_subscriptions_quiet CHECK (NOT (notify AND muted))
      )`);
    await queryRunner.query('CREATE INDEX info_subscriptions_of_account ON info_subscriptions (account_id, created_at, id)');
    await queryRunner.query('CREATE INDEX info_subscriptions_of_member ON info_subscriptions (member_id)');
    for (const topic of ['section_id', 'tag', 'kind']) {
      const name = `info_subscriptions_${topic.replace('_id', '')}_once`;
      await queryRunner.query(`CREATE UNIQUE INDEX ${name} ON info_subscriptions (${topic}, account_id) WHERE ${topic} IS NOT NULL`);
    }
    await queryRunner.query(`
      CREATE TABLE info_announcements (
        article_id uuid NOT NULL CONSTRAINT info_announcements_article REFERENCES info_articles (id),
        publication integer NOT NULL,
        told_to uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        ended_at timestamptz(3),
        CONSTRAINT info_announcements_pk PRIMARY KEY (article_id, publication)
      )`);
    await queryRunner.query(`CREATE INDEX info_articles_feed ON info_articles (pinned, published_at, id) WHERE status = 'published'`);
    await queryRunner.query(`CREATE INDEX info_articles_feed_of_section ON info_articles (section_id, pinned, published_at, id) WHERE status = 'published'`);
    await queryRunner.query(`CREATE INDEX info_articles_feed_of_kind ON info_articles (kind, pinned, published_at, id) WHERE status = 'published'`);
    await queryRunner.query(`CREATE INDEX info_articles_ended ON info_articles (section_id) WHERE withdrawn_at IS NOT NULL OR expire_at IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of ['ended', 'feed_of_kind', 'feed_of_section', 'feed']) await queryRunner.query(`DROP INDEX info_articles_${index}`);
    await queryRunner.query('DROP TABLE info_announcements');
    await queryRunner.query('DROP TABLE info_subscriptions');
  }
}
