import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Voluntary work, and the hours of each person in it. Organisations and members are those of base, known by their ids. */
export class VolunteerHoursCreateActivitiesAndEntries1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE volunteer_hours_activities (
        id uuid NOT NULL CONSTRAINT volunteer_hours_activities_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        title text NOT NULL,
        place text NOT NULL,
        held_on date NOT NULL,
        organizer_id uuid,
        note text,
        state text NOT NULL DEFAULT 'open',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX volunteer_hours_activities_order ON volunteer_hours_activities (organization_id, held_on, id)');
    await queryRunner.query('CREATE INDEX volunteer_hours_activities_organized ON volunteer_hours_activities (organizer_id)');
    await queryRunner.query(`
      CREATE TABLE volunteer_hours_entries (
        id uuid NOT NULL CONSTRAINT volunteer_hours_entries_pk PRIMARY KEY,
        activity_id uuid NOT NULL CONSTRAINT volunteer_hours_entries_activity REFERENCES volunteer_hours_activities (id),
        member_id uuid,
        minutes integer NOT NULL,
        note text,
        registered_by uuid,
        confirmed_by uuid,
        confirmed_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT volunteer_hours_entries_minutes CHECK (minutes > 0)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX volunteer_hours_entries_once ON volunteer_hours_entries (activity_id, member_id)');
    await queryRunner.query('CREATE INDEX volunteer_hours_entries_of_member ON volunteer_hours_entries (member_id)');
    await queryRunner.query('CREATE INDEX volunteer_hours_entries_age ON volunteer_hours_entries (created_at, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE volunteer_hours_entries');
    await queryRunner.query('DROP TABLE volunteer_hours_activities');
  }
}
