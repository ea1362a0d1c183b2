import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code systems and codes that integrators bring; those of modules are data in the code. */
export class BaseCreateCodeSystems1764115000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_code_systems (
        id text COLLATE "C" NOT NULL CONSTRAINT base_code_systems_pk PRIMARY KEY,
        title text,
        title_en text,
        standard text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`
      CREATE TABLE base_codes (
        system_id text COLLATE "C" NOT NULL CONSTRAINT base_codes_system REFERENCES base_code_systems (id),
        code text COLLATE "C" NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        parent text,
        aliases text[] NOT NULL,
        position integer NOT NULL,
        CONSTRAINT base_codes_pk PRIMARY KEY (system_id, code)
      )`);
    await queryRunner.query('CREATE INDEX base_codes_in_order ON base_codes (system_id, position)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_codes');
    await queryRunner.query('DROP TABLE base_code_systems');
  }
}
