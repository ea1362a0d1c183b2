import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers say about articles. By the kind of what it is about, so that other things can have comments too. */
export class InfoCreateComments1764340000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE info_articles ADD COLUMN comments_allowed boolean NOT NULL DEFAULT true');
    await queryRunner.query(`
      CREATE TABLE info_comments (
        id uuid NOT NULL CONSTRAINT info_comments_pk PRIMARY KEY,
        target_kind text NOT NULL,
        target_id uuid NOT NULL,
        reply_to_id uuid CONSTRAINT info_comments_reply REFERENCES info_comments (id),
        body text NOT NULL,
        author_account_id uuid,
        author_member_id uuid,
        author_name text,
        status text NOT NULL,
        reason text,
        decided_by uuid,
        decided_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT info_comments_reasoned CHECK (status NOT IN ('rejected', 'withdrawn') OR reason IS NOT NULL)
      )`);
    await queryRunner.query('CREATE INDEX info_comments_of_target ON info_comments (target_kind, target_id, created_at, id)');
    await queryRunner.query('CREATE INDEX info_comments_newest ON info_comments (created_at, id)');
    await queryRunner.query('CREATE INDEX info_comments_of_status ON info_comments (status, created_at, id)');
    await queryRunner.query('CREATE INDEX info_comments_replies ON info_comments (reply_to_id) WHERE reply_to_id IS NOT NULL');
    await queryRunner.query('CREATE INDEX info_comments_of_author ON info_comments (author_account_id)');
    await queryRunner.query('CREATE INDEX info_comments_of_member ON info_comments (author_member_id)');
    await queryRunner.query('CREATE INDEX info_comments_of_moderator ON info_comments (decided_by)');
    await queryRunner.query(`
      CREATE TABLE info_comment_notices (
        organization_id uuid NOT NULL CONSTRAINT info_comment_notices_pk PRIMARY KEY,
        told_on date NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_comment_notices');
    await queryRunner.query('DROP TABLE info_comments');
    await queryRunner.query('ALTER TABLE info_articles DROP COLUMN comments_allowed');
  }
}
