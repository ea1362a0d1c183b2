import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of office, and who holds which post. */
export class BaseCreateTermsAndPosts1764160000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_terms (
        id uuid NOT NULL CONSTRAINT base_terms_pk PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT base_terms_organization REFERENCES base_organizations (id),
        session_number integer NOT NULL,
        method text NOT NULL,
        years integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        due_count integer,
        present_count integer,
        approval_number text,
        extended_until date,
        extension_number text,
        ended_on date,
        reminded_ending_at timestamptz(3),
        reminded_overdue_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_terms_days CHECK (ends_on > starts_on AND extended_until > ends_on AND ended_on >= starts_on)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX base_terms_session ON base_terms (organization_id, session_number)');
    await queryRunner.query('CREATE UNIQUE INDEX base_terms_one_current ON base_terms (organization_id) WHERE ended_on IS NULL');
    await queryRunner.query('CREATE INDEX base_terms_starts ON base_terms (starts_on, id)');
    await queryRunner.query('CREATE INDEX base_terms_running_out ON base_terms (COALESCE(extended_until, ends_on), id) WHERE ended_on IS NULL');
    await queryRunner.query(`
      CREATE TABLE base_posts (
        id uuid NOT NULL CONSTRAINT base_posts_pk PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT base_posts_organization REFERENCES base_organizations (id),
        term_id uuid CONSTRAINT base_posts_term REFERENCES base_terms (id),
        member_id uuid NOT NULL CONSTRAINT base_posts_member REFERENCES base_members (id),
        post text NOT NULL,
        rank integer NOT NULL,
        starts_on date NOT NULL,
        ended_on date,
        approval_number text,
        end_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_posts_days CHECK (ended_on >= starts_on)
      )`);
    await queryRunner.query(`CREATE UNIQUE INDEX base_posts_one_secretary ON base_posts (organization_id) WHERE post = 'secretary' AND ended_on IS NULL`);
    await queryRunner.query('CREATE UNIQUE INDEX base_posts_held_once ON base_posts (organization_id, member_id, post) WHERE ended_on IS NULL');
    await queryRunner.query('CREATE INDEX base_posts_order ON base_posts (organization_id, rank, id)');
    await queryRunner.query('CREATE INDEX base_posts_of_member ON base_posts (member_id)');
    await queryRunner.query('CREATE INDEX base_posts_of_term ON base_posts (term_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_posts');
    await queryRunner.query('DROP TABLE base_terms');
  }
}
