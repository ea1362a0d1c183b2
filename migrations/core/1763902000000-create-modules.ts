import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The modules that were ever chosen, and how far each has read the outbox. */
export class CoreCreateModules1763902000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_modules (
        module_id text NOT NULL CONSTRAINT core_modules_pk PRIMARY KEY,
        version text NOT NULL,
        chosen boolean NOT NULL,
        first_chosen_at timestamptz(3) NOT NULL DEFAULT now(),
        changed_at timestamptz(3) NOT NULL DEFAULT now(),
        resumed_tx xid8 NOT NULL,
        resumed_position bigint NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE core_event_cursors (
        module_id text NOT NULL CONSTRAINT core_event_cursors_pk PRIMARY KEY
          CONSTRAINT core_event_cursors_module REFERENCES core_modules (module_id) ON DELETE CASCADE,
        tx xid8 NOT NULL,
        position bigint NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        retry_at timestamptz(3)
      ) WITH (fillfactor = 50)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_event_cursors');
    await queryRunner.query('DROP TABLE core_modules');
  }
}
