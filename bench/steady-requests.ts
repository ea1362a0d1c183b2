import { performance } from 'node:perf_hooks';
import { type LoadRequest, send } from './load-request.js';
import { quantile } from './statistics.js';

/** Requests of others while something else runs. */
export const ASKED_PER_SECOND = 50;

/** How requests at a steady rate were served. */
export interface LatencyFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

/** Asks so many times a second, whether or not it has been answered. */
export class SteadyRequests {
  private readonly latencies: number[] = [];
  private readonly open = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;

  /** @param next what to ask for next */
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly next: () => LoadRequest,
    perSecond = ASKED_PER_SECOND,
  ) {
    const startedAt = performance.now();
    let asked = 0;
    this.timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
      for (; asked < due; asked += 1) this.begin(startedAt + (asked * 1_000) / perSecond);
    }, 1_000 / perSecond);
  }

  /** Latencies count from when each was due: what waits behind a delay of the asking process waits too. One that was not answered well counts as the longest. */
  async stop(): Promise<LatencyFigures> {
    clearInterval(this.timer);
    await Promise.all(this.open);
    return { p50Ms: quantile(this.latencies, 0.5), p99Ms: quantile(this.latencies, 0.99), mostMs: this.latencies.reduce((most, one) => Math.max(most, one), 0) };
  }

  private begin(dueAt: number): void {
    const one = this.ask(dueAt).finally(() => this.open.delete(one));
    this.open.add(one);
  }

  private async ask(dueAt: number): Promise<void> {
    const isServed = await send(this.url, this.next(), this.headers).then(({ status }) => status < 400, () => false);
    this.latencies.push(isServed ? performance.now() - dueAt : Infinity);
  }
}
