import { performance } from 'node:perf_hooks';
import { quantile } from './statistics.js';

/** Requests of others while something else runs. */
export const ASKED_PER_SECOND = 50;

/** How others were served for a while. */
export interface MeanwhileFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

/** Asks for one thing so many times a second, whether or not it has been answered. */
export class SteadyRequests {
  private readonly latencies: number[] = [];
  private readonly open = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {
    this.timer = setInterval(() => {
      const one = this.ask().finally(() => this.open.delete(one));
      this.open.add(one);
    }, 1_000 / ASKED_PER_SECOND);
  }

  /** @throws Error when a request was not answered */
  async stop(): Promise<MeanwhileFigures> {
    clearInterval(this.timer);
    await Promise.all(this.open);
    return { p50Ms: quantile(this.latencies, 0.5), p99Ms: quantile(this.latencies, 0.99), mostMs: Math.max(...this.latencies) };
  }

  private async ask(): Promise<void> {
    const startedAt = performance.now();
    const response = await fetch(this.url, { headers: this.headers });
    await response.arrayBuffer();
    // One that was refused is not served: it counts as the longest.
    this.latencies.push(response.ok ? performance.now() - startedAt : Infinity);
  }
}
