import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations ruled and chose on the menu: acts with a day, of which the latest that is not undone holds. */
export class CoreCreateMenuActs1764210000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_menu_acts (
        id uuid NOT NULL CONSTRAINT core_menu_acts_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        module_id text NOT NULL,
        rule text,
        chosen boolean,
        effective_on date NOT NULL,
        document_number text,
        reason text,
        undone_at timestamptz(3),
        recorded_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX core_menu_acts_of ON core_menu_acts (organization_id, module_id, effective_on, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_menu_acts');
  }
}
