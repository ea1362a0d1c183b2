import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';

/** The PostgreSQL schema of pg-boss. */
export const QUEUE_SCHEMA = 'core_jobs_queue';

const MAINTENANCE_TIMEOUT_MS = 120_000;

/** Has pg-boss run its statements in a transaction of ours. */
export function inside(tx: SqlRunner): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await tx.query(text, values) }) };
}

/**
 * pg-boss on our own pool: the queue, its retries, dead letters and archive.
 *
 * It is never started and never given a worker. Its workers note the end of a job without awaiting it, so that a
 * lost connection becomes an unhandled rejection, and apart from our own tables, so that the two can disagree;
 * `JobRunner` fetches and settles instead.
 */
@Injectable()
export class JobBoss extends PgBoss {
  constructor(private readonly database: Database) {
    super({ schema: QUEUE_SCHEMA, db: { executeSql: (text, values) => execute(database, text, values) } });
  }

  /** Runs `work` in one transaction of its own, one instance at a time; again when the transaction lost against another. */
  async alone(work: (boss: PgBoss) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Others may have many queues to make before it is our turn.
      await tx.query(`SET LOCAL lock_timeout = ${MAINTENANCE_TIMEOUT_MS}`);
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('core.job_queues'))`);
      await work(new PgBoss({ schema: QUEUE_SCHEMA, db: inside(tx) }));
    }, { statementTimeoutMs: MAINTENANCE_TIMEOUT_MS });
  }
}

async function execute(database: Database, text: string, values: unknown[] | undefined): Promise<{ rows: object[] }> {
  if (values !== undefined) return { rows: await database.query(text, values) };
  // Without values it may be several statements with their own BEGIN: a connection that one of them failed on is given up.
  const result = await database.withClient((client) => client.query<object>(text), { statementTimeoutMs: MAINTENANCE_TIMEOUT_MS });
  return { rows: Array.isArray(result) ? [] : result.rows };
}
