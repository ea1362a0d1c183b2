import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers see of background work; the queue itself is that of pg-boss, with the same ids. */
export class CoreCreateJobs1763911000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_jobs (
        id uuid NOT NULL CONSTRAINT core_jobs_pk PRIMARY KEY,
        kind text NOT NULL,
        owner_account_id uuid,
        organization_id uuid,
        status text NOT NULL DEFAULT 'queued'
          CONSTRAINT core_jobs_status CHECK (status IN ('queued', 'running', 'succeeded', 'failed')),
        progress_done integer NOT NULL DEFAULT 0,
        progress_total integer NOT NULL DEFAULT 0,
        result jsonb,
        problem jsonb,
        attempts integer NOT NULL DEFAULT 0,
        singleton_key text,
        run_after timestamptz(3) NOT NULL DEFAULT now(),
        lease_until timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        started_at timestamptz(3),
        finished_at timestamptz(3)
      ) WITH (fillfactor = 70)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX core_jobs_singleton ON core_jobs (kind, singleton_key)
       WHERE singleton_key IS NOT NULL AND status IN ('queued', 'running')`,
    );
    await queryRunner.query(`CREATE INDEX core_jobs_due ON core_jobs (kind, run_after) WHERE status = 'queued'`);
    await queryRunner.query(`CREATE INDEX core_jobs_lease ON core_jobs (lease_until) WHERE status = 'running'`);
    await queryRunner.query('CREATE INDEX core_jobs_owner ON core_jobs (owner_account_id, created_at, id) WHERE owner_account_id IS NOT NULL');
    await queryRunner.query('CREATE INDEX core_jobs_age ON core_jobs (created_at)');
    await queryRunner.query(`
      CREATE TABLE core_job_schedules (
        kind text NOT NULL CONSTRAINT core_job_schedules_pk PRIMARY KEY,
        slot timestamptz(3) NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_job_schedules');
    await queryRunner.query('DROP TABLE core_jobs');
  }
}
