import type PgBoss from 'pg-boss';
import type { JobOptions } from './job.js';

/** The queue that jobs end in when every try failed; nothing takes from it but people. */
export const DEAD_LETTERS = 'core.dead_letters';

const DEFAULT_RETRIES = 3;
const DEFAULT_RETRY_DELAY_SECONDS = 5;
export const DEFAULT_TIMEOUT_SECONDS = 900;
/** More than our own limit, which is told to the job first. */
const EXPIRY_MARGIN_SECONDS = 600;
/** Of a job that nobody runs, in minutes: 30 days. */
const RETENTION_MINUTES = 43_200;

type Boss = Pick<PgBoss, 'getQueues' | 'createQueue' | 'updateQueue'>;

/** Makes the queues that are missing and adapts those whose options changed: one statement when all is in place. */
export async function prepareQueues(boss: Boss, kinds: readonly JobOptions[]): Promise<void> {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!known.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, retentionMinutes: RETENTION_MINUTES });
  for (const options of kinds.map(queueOf)) {
    const present = known.get(options.name);
    if (!present) await boss.createQueue(options.name, { ...options });
    else if (!isSame(options, present)) await boss.updateQueue(options.name, { ...options });
  }
}

function queueOf({ name, retries, retryDelaySeconds, timeoutSeconds }: JobOptions): PgBoss.Queue {
  return {
    name,
    policy: 'standard',
    retryLimit: retries ?? DEFAULT_RETRIES,
    retryDelay: retryDelaySeconds ?? DEFAULT_RETRY_DELAY_SECONDS,
    retryBackoff: true,
    expireInSeconds: (timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) + EXPIRY_MARGIN_SECONDS,
    retentionMinutes: RETENTION_MINUTES,
    deadLetter: DEAD_LETTERS,
  };
}

function isSame(options: PgBoss.Queue, present: PgBoss.Queue): boolean {
  return Object.entries(options).every(([option, value]) => present[option as keyof PgBoss.Queue] === value);
}
