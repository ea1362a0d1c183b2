import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of acts by budget, caller and window. Unlogged: after a crash everybody starts at zero again. */
export class CoreCreateRateLimits1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE core_rate_limits (
        key text NOT NULL,
        window_start timestamptz(3) NOT NULL,
        count integer NOT NULL,
        CONSTRAINT core_rate_limits_pk PRIMARY KEY (key, window_start)
      )`);
    await runner.query('CREATE INDEX core_rate_limits_window_start ON core_rate_limits (window_start)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE core_rate_limits');
  }
}
