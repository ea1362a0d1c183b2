import type pg from 'pg';
import { QUEUE_SCHEMA } from './job-boss.js';

/** The table of queues. */
export const QUEUES = `${QUEUE_SCHEMA}.queue`;

const STATEMENTS = [
  `CREATE TEMPORARY TABLE restored_queues ON COMMIT DROP AS SELECT * FROM ${QUEUES}`,
  `DELETE FROM ${QUEUES}`,
  `SELECT ${QUEUE_SCHEMA}.create_queue(name, json_build_object(
     'policy', policy, 'retryLimit', retry_limit, 'retryDelay', retry_delay, 'retryBackoff', retry_backoff,
     'expireInSeconds', expire_seconds, 'retentionMinutes', retention_minutes, 'deadLetter', dead_letter))
   FROM restored_queues`,
];

/**
 * Makes the queues whose rows were loaded from a backup, each with the partition that pg-boss keeps its jobs in.
 * For the transaction of a restore, after the queues and before the jobs.
 */
export async function remakeQueues(session: pg.ClientBase): Promise<void> {
  for (const statement of STATEMENTS) await session.query(statement);
}
