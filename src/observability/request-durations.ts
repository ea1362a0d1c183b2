import type { Histogram, Registry } from 'prom-client';

const NAME = 'zhibu_http_request_duration_seconds';
const HELP = 'Time from the first byte of a request to the last byte of its answer';
/** Upper bounds, in seconds. */
export const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

interface Series {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string };
  /** How many fell into each bucket alone; the last is for what is longer than all bounds. */
  readonly counts: number[];
  sum: number;
}

/**
 * A Prometheus histogram of request times, the same as prom-client's but for its price: that one checks and
 * hashes its labels at every request, this one adds them up when it is read.
 */
export class RequestDurations {
  private readonly series = new Map<string, Series>();

  /** Has `registry` write them out. */
  register(registry: Registry): void {
    const metric = { name: NAME, get: () => Promise.resolve({ name: NAME, help: HELP, type: 'histogram', values: this.values() }) };
    // All that a registry asks of a metric to write it out.
    registry.registerMetric(metric as unknown as Histogram);
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${route} ${status}`;
    let series = this.series.get(key);
    if (!series) {
      series = { labels: { method, route, status: String(status) }, counts: Array.from({ length: BUCKETS.length + 1 }, () => 0), sum: 0 };
      this.series.set(key, series);
    }
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > (BUCKETS[bucket] ?? 0)) bucket++;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.sum += seconds;
  }

  private values(): object[] {
    return [...this.series.values()].flatMap(({ labels, counts, sum }) => {
      let total = 0;
      const buckets = [...BUCKETS, '+Inf'].map((le, index) => {
        total += counts[index] ?? 0;
        return { metricName: `${NAME}_bucket`, labels: { le, ...labels }, value: total };
      });
      return [...buckets, { metricName: `${NAME}_sum`, labels, value: sum }, { metricName: `${NAME}_count`, labels, value: total }];
    });
  }
}
