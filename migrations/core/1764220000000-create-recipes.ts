import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named sets of modules and settings, and their applications, whose acts on the menu belong together. */
export class CoreCreateRecipes1764220000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_recipes (
        id text NOT NULL CONSTRAINT core_recipes_pk PRIMARY KEY,
        recipe jsonb NOT NULL,
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`
      CREATE TABLE core_recipe_acts (
        id uuid NOT NULL CONSTRAINT core_recipe_acts_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        recipe_id text NOT NULL,
        effective_on date NOT NULL,
        document_number text,
        reason text,
        undone_at timestamptz(3),
        recorded_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX core_recipe_acts_of ON core_recipe_acts (organization_id, recipe_id, id)');
    await queryRunner.query(`
      ALTER TABLE core_menu_acts ADD COLUMN recipe_act_id uuid CONSTRAINT core_menu_acts_recipe_act REFERENCES core_recipe_acts (id)`);
    await queryRunner.query('CREATE INDEX core_menu_acts_of_recipe ON core_menu_acts (recipe_act_id) WHERE recipe_act_id IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE core_menu_acts DROP COLUMN recipe_act_id');
    await queryRunner.query('DROP TABLE core_recipe_acts');
    await queryRunner.query('DROP TABLE core_recipes');
  }
}
