import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that operators made workdays or holidays, and years they declared complete. */
export class BaseCreateCalendar1764117000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_calendar_days (
        id uuid NOT NULL CONSTRAINT base_calendar_days_pk PRIMARY KEY,
        day date NOT NULL,
        organization_id uuid CONSTRAINT base_calendar_days_organization REFERENCES base_organizations (id),
        kind text NOT NULL,
        name text NOT NULL,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_calendar_days_kind CHECK (kind IN ('workday', 'holiday'))
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX base_calendar_days_everywhere ON base_calendar_days (day) WHERE organization_id IS NULL');
    await queryRunner.query(
      'CREATE UNIQUE INDEX base_calendar_days_local ON base_calendar_days (organization_id, day) WHERE organization_id IS NOT NULL',
    );
    await queryRunner.query(`
      CREATE TABLE base_calendar_years (
        year integer NOT NULL CONSTRAINT base_calendar_years_pk PRIMARY KEY,
        declared_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_calendar_years');
    await queryRunner.query('DROP TABLE base_calendar_days');
  }
}
