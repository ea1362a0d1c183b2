import type PgBoss from 'pg-boss';
import type { JobOptions } from './job.js';
import type { JobBoss } from './job-boss.js';

/** The queue that jobs end in when every try failed; nothing takes from it but people. */
export const DEAD_LETTERS = 'core.dead_letters';

const DEFAULT_RETRIES = 3;
const DEFAULT_RETRY_DELAY_SECONDS = 5;
export const DEFAULT_TIMEOUT_SECONDS = 900;
/** More than our own limit, which is told to the job first. */
const EXPIRY_MARGIN_SECONDS = 600;
/** Of a job that nobody runs, in minutes: 30 days. */
const RETENTION_MINUTES = 43_200;

const DEAD_LETTER_QUEUE: PgBoss.Queue = { name: DEAD_LETTERS, retentionMinutes: RETENTION_MINUTES };

/**
 * Makes the queues that are missing and adapts those whose options changed: one statement when all is in place.
 * pg-boss locks its tables in an order that two instances at once would deadlock on, hence one after another.
 */
export async function prepareQueues(boss: Pick<JobBoss, 'getQueues' | 'alone'>, kinds: readonly JobOptions[]): Promise<void> {
  const wanted = [DEAD_LETTER_QUEUE, ...kinds.map(queueOf)];
  if (wanted.every(isAsIn(await boss.getQueues()))) return;
  await boss.alone(async (queues) => {
    const present = await queues.getQueues();
    const isInPlace = isAsIn(present);
    for (const options of wanted.filter((one) => !isInPlace(one))) {
      const isThere = present.some(({ name }) => name === options.name);
      await (isThere ? queues.updateQueue(options.name, { ...options }) : queues.createQueue(options.name, { ...options }));
    }
  });
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

function isAsIn(present: readonly PgBoss.Queue[]): (options: PgBoss.Queue) => boolean {
  const known = new Map(present.map((queue) => [queue.name, queue]));
  return (options) => Object.entries(options).every(([option, value]) => known.get(options.name)?.[option as keyof PgBoss.Queue] === value);
}
