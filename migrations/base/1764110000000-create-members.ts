import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The members, the acts by which they changed, and from them where and what each was on any day. ID number and
 * phone are encrypted; a keyed index finds equal ones.
 */
export class BaseCreateMembers1764110000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_members (
        id uuid NOT NULL CONSTRAINT base_members_pk PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT base_members_organization REFERENCES base_organizations (id),
        group_id uuid CONSTRAINT base_members_group REFERENCES base_organizations (id),
        name text NOT NULL,
        pinyin text COLLATE "C" NOT NULL,
        pinyin_initials text COLLATE "C" NOT NULL,
        stroke_key text COLLATE "C" NOT NULL,
        sex text NOT NULL,
        ethnicity text,
        birth_date date NOT NULL,
        id_number text NOT NULL,
        id_number_index text COLLATE "C" NOT NULL,
        phone text,
        phone_index text COLLATE "C",
        education text,
        work_post text,
        address text,
        stage text NOT NULL,
        membership_status text NOT NULL,
        applied_on date,
        joined_on date,
        full_on date,
        is_migrant boolean NOT NULL DEFAULT false,
        migrant_since date,
        migrant_destination text,
        lost_contact_since date,
        abroad_since date,
        effective_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_members_migrant CHECK (is_migrant OR (migrant_since IS NULL AND migrant_destination IS NULL))
      )`);
    // Whoever left may come again, as a new record.
    await queryRunner.query(`
      CREATE UNIQUE INDEX base_members_one_home ON base_members (id_number_index) WHERE membership_status IN ('normal', 'suspended')`);
    await queryRunner.query('CREATE INDEX base_members_id_number ON base_members (id_number_index)');
    await queryRunner.query('CREATE INDEX base_members_phone ON base_members (phone_index)');
    await queryRunner.query('CREATE INDEX base_members_in_organization ON base_members (organization_id, stroke_key, id)');
    await queryRunner.query('CREATE INDEX base_members_strokes ON base_members (stroke_key, id)');
    await queryRunner.query('CREATE INDEX base_members_pinyin ON base_members (pinyin, id)');
    await queryRunner.query('CREATE INDEX base_members_initials ON base_members (pinyin_initials)');
    await queryRunner.query('CREATE INDEX base_members_name ON base_members USING gin (string_to_array(lower(name), NULL))');
    await queryRunner.query('CREATE INDEX base_members_age ON base_members (created_at, id)');
    await queryRunner.query('CREATE INDEX base_members_in_group ON base_members (group_id)');
    await queryRunner.query(`
      CREATE TABLE base_member_acts (
        id uuid NOT NULL CONSTRAINT base_member_acts_pk PRIMARY KEY,
        kind text NOT NULL,
        member_id uuid NOT NULL CONSTRAINT base_member_acts_member REFERENCES base_members (id),
        effective_on date NOT NULL,
        document_number text,
        reason text,
        details jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX base_member_acts_of ON base_member_acts (member_id, effective_on, id)');
    await queryRunner.query(`
      CREATE TABLE base_member_states (
        member_id uuid NOT NULL CONSTRAINT base_member_states_member REFERENCES base_members (id),
        valid_from date NOT NULL,
        valid_until date,
        act_id uuid NOT NULL CONSTRAINT base_member_states_act REFERENCES base_member_acts (id),
        organization_id uuid NOT NULL CONSTRAINT base_member_states_organization REFERENCES base_organizations (id),
        group_id uuid,
        stage text NOT NULL,
        membership_status text NOT NULL,
        CONSTRAINT base_member_states_pk PRIMARY KEY (member_id, valid_from),
        CONSTRAINT base_member_states_period CHECK (valid_until > valid_from)
      )`);
    await queryRunner.query('CREATE INDEX base_member_states_in_organization ON base_member_states (organization_id, valid_from)');
    await queryRunner.query('CREATE INDEX base_member_states_by_act ON base_member_states (act_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_member_states');
    await queryRunner.query('DROP TABLE base_member_acts');
    await queryRunner.query('DROP TABLE base_members');
  }
}
