import { type Patience, serverEvents } from './event-stream.js';
import type { components } from './generated/schema.js';
import { pause } from './pause.js';
import { within } from './time-limit.js';
import { ProblemError } from './zhibu-error.js';

/** One piece of long work: `status`, `progress`, and at the end `result` or `problem`. */
export type Job = components['schemas']['JobDto'];

/** How a job is watched; all in milliseconds. */
export interface WatchSettings extends Partial<Patience> {
  readonly signal?: AbortSignal;
  /** How often it is asked for where events do not come through; 1,000 unless said. */
  readonly pollMs?: number;
  /** When to open a stream again that ended before the job; 2,000 unless said. */
  readonly reopenMs?: number;
}

/** What a watch reads from. */
export interface JobSource {
  events(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  job(signal?: AbortSignal): Promise<Job>;
}

/** Streams in a row that may tell nothing before the job is asked for instead. */
const SILENT_STREAMS = 2;
/** The server tells the state at once, and is heard of every 15 s. */
const PATIENCE: Patience = { firstMs: 5_000, quietMs: 40_000 };

/**
 * A job whenever it has changed, the last time when it is finished: by server-sent events, and by asking again and
 * again where these do not come through (a proxy that holds answers back, too many streams).
 *
 * @throws ProblemError where the job is not the caller's or he is no longer signed in; whatever asking fails with
 */
export async function* watchJob(source: JobSource, settings: WatchSettings = {}): AsyncGenerator<Job, void, undefined> {
  const { signal, pollMs = 1_000, reopenMs = 2_000 } = settings;
  let last = '';
  const isNews = (job: Job): boolean => last !== (last = JSON.stringify(job));
  for (let silent = 0; silent < SILENT_STREAMS; ) {
    let hasTold = false;
    try {
      for await (const job of streamed(source, settings)) {
        hasTold = true;
        if (isNews(job)) yield job;
        if (isFinished(job)) return;
      }
    } catch (error) {
      if (signal?.aborted || isFinal(error)) throw error;
    }
    silent = hasTold ? 0 : silent + 1;
    if (hasTold) await pause(reopenMs, signal);
  }
  for (;;) {
    const job = await source.job(signal);
    if (isNews(job)) yield job;
    if (isFinished(job)) return;
    await pause(pollMs, signal);
  }
}

async function* streamed(source: JobSource, settings: WatchSettings): AsyncGenerator<Job, void, undefined> {
  const { signal, ...given } = settings;
  const patience = { ...PATIENCE, ...given };
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  try {
    const body = await within(patience.firstMs, source.events(stop.signal));
    for await (const { data } of serverEvents(body, patience)) yield JSON.parse(data) as Job;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stop.abort();
  }
}

/** Asking would be refused too. */
function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && [401, 403, 404].includes(error.status);
}

function isFinished({ status }: Job): boolean {
  return status === 'succeeded' || status === 'failed';
}
