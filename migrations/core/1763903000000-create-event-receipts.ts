import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which handler has settled which event, and those that no handler could settle. */
export class CoreCreateEventReceipts1763903000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_event_receipts (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        CONSTRAINT core_event_receipts_pk PRIMARY KEY (event_id, handler)
      )`);
    await queryRunner.query(`
      CREATE TABLE core_event_dead_letters (
        id uuid NOT NULL CONSTRAINT core_event_dead_letters_pk PRIMARY KEY,
        event_id uuid NOT NULL,
        handler text NOT NULL,
        module_id text NOT NULL,
        name text NOT NULL,
        delivery text NOT NULL,
        organization_id uuid,
        payload jsonb NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        attempts integer NOT NULL,
        failure text NOT NULL,
        failed_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT core_event_dead_letters_once UNIQUE (event_id, handler)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_event_dead_letters');
    await queryRunner.query('DROP TABLE core_event_receipts');
  }
}
