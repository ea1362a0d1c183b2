import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations set and locked: acts with a day, of which the latest on a setting that is not undone holds. */
export class CoreCreateSettingActs1764220100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_setting_acts (
        id uuid NOT NULL CONSTRAINT core_setting_acts_pk PRIMARY KEY,
        act_id uuid NOT NULL,
        organization_id uuid NOT NULL,
        module_id text NOT NULL,
        key text NOT NULL,
        value jsonb,
        locked boolean NOT NULL,
        effective_on date NOT NULL,
        document_number text,
        reason text,
        recipe_act_id uuid CONSTRAINT core_setting_acts_recipe_act REFERENCES core_recipe_acts (id),
        undone_at timestamptz(3),
        recorded_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX core_setting_acts_of ON core_setting_acts (organization_id, module_id, effective_on, id)');
    await queryRunner.query('CREATE INDEX core_setting_acts_of_recipe ON core_setting_acts (recipe_act_id) WHERE recipe_act_id IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_setting_acts');
  }
}
