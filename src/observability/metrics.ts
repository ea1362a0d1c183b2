import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The Prometheus metrics of this server. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'zhibu_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  private readonly children = new Map<string, ReturnType<typeof this.requests.labels>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request; `route` is the template, so that paths never become labels. */
  observeRequest(method: string, route: string, status: number, durationMs: number): void {
    const key = `${method} ${route} ${status}`;
    let child = this.children.get(key);
    if (!child) {
      child = this.requests.labels(method, route, String(status));
      this.children.set(key, child);
    }
    child.observe(durationMs / 1000);
  }
}
