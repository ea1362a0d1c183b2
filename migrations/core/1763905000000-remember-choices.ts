import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was committed when a module was chosen for the first time, and for the last. A place in the order of events
 * cannot tell: while an older transaction is open, committed events lie on both sides of it.
 */
export class CoreRememberChoices1763905000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE core_modules ADD COLUMN first_snapshot pg_snapshot, ADD COLUMN resumed_snapshot pg_snapshot');
    // Of earlier choices the oldest open transaction is known. A first choice has its cursor, which says the same.
    await queryRunner.query(`UPDATE core_modules SET first_snapshot = '3:3:', resumed_snapshot = format('%1$s:%1$s:', resumed_tx)::pg_snapshot`);
    await queryRunner.query(`
      ALTER TABLE core_modules
        ALTER COLUMN first_snapshot SET NOT NULL, ALTER COLUMN first_snapshot SET DEFAULT pg_current_snapshot(),
        ALTER COLUMN resumed_snapshot SET NOT NULL, ALTER COLUMN resumed_snapshot SET DEFAULT pg_current_snapshot()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE core_modules DROP COLUMN first_snapshot, DROP COLUMN resumed_snapshot');
  }
}
