import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { type LoadRequest, toAutocannon } from './load-request.js';
import type { StatementCounter } from './statement-counter.js';
import { medians, quantile } from './statistics.js';
import type { Target } from './target.js';

/** How hard and how long to ask. */
export interface Load {
  readonly seconds: number;
  readonly connections: number;
  readonly rounds: number;
  /** Also at a rate that both can serve. */
  readonly equalRate?: boolean;
}

/** One round of one server, or the medians of several. */
export interface Figures {
  readonly requestsPerSecond: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** CPU time of the server process a request, its threads included. */
  readonly cpuMicros: number | null;
  /** SQL statements (or transactions, as the counter says) a request. */
  readonly statements: number | null;
  /** Time in PostgreSQL's executor a request. */
  readonly databaseMicros: number | null;
}

/** What a server is to be asked, as one caller. */
export interface Asked {
  readonly target: Target;
  readonly requests: readonly LoadRequest[];
  readonly headers: Readonly<Record<string, string>>;
}

const WARM_UP_SECONDS = 2;

/** Asks the servers in turn (A B A B …) after warming each up; gives the medians of each, in the same order. */
export async function measureInTurn(asked: readonly Asked[], load: Load, counter: StatementCounter): Promise<Figures[]> {
  const rounds = asked.map((): Figures[] => []);
  for (const one of asked) await run(one, { ...load, seconds: Math.min(WARM_UP_SECONDS, load.seconds) }, counter);
  for (let round = 0; round < load.rounds; round += 1) {
    for (const [index, one] of asked.entries()) rounds[index]?.push(await run(one, load, counter));
  }
  return rounds.map((figures) => medians(figures));
}

async function run({ target, requests, headers }: Asked, { seconds, connections }: Load, counter: StatementCounter): Promise<Figures> {
  const latencies: number[] = [];
  const workBefore = await counter.read(target.database);
  const usageBefore = await target.process.usage();
  const startedAt = performance.now();
  let lastAt = startedAt;
  let client = 0;
  const load = autocannon({
    url: target.process.url,
    connections,
    duration: seconds,
    sampleInt: 100,
    // Each connection starts elsewhere, so that they do not all ask for the same at once.
    setupClient: (connection) => {
      const start = Math.floor((client++ * requests.length) / connections);
      connection.setRequests([...requests.slice(start), ...requests.slice(0, start)].map((request) => toAutocannon(request, headers)));
    },
  });
  load.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
    latencies.push(milliseconds);
    lastAt = performance.now();
  });
  const { errors, non2xx } = await load;
  const usage = await target.process.usage();
  const work = await counter.read(target.database);
  if (errors + non2xx > 0) throw new Error(`${target.name} failed ${errors + non2xx} of ${latencies.length} requests such as ${requests[0]?.path}`);
  if (latencies.length === 0) throw new Error(`${target.name} answered nothing such as ${requests[0]?.path} within ${seconds} s: give it more by --seconds`);
  const each = (total: number) => total / latencies.length;
  const isTimed = work.microseconds !== null && workBefore.microseconds !== null;
  return {
    requestsPerSecond: latencies.length / ((lastAt - startedAt) / 1000),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuMicros: each(usage.cpuMicros - usageBefore.cpuMicros),
    statements: each(work.count - workBefore.count),
    databaseMicros: isTimed ? each((work.microseconds ?? 0) - (workBefore.microseconds ?? 0)) : null,
  };
}
