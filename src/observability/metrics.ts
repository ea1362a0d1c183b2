import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RequestDurations } from './request-durations.js';

/** The Prometheus metrics of this server. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly durations = new RequestDurations(this.registry);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request; `route` is the template, so that paths never become labels. */
  observeRequest(method: string, route: string, status: number, durationMs: number): void {
    this.durations.observe(method, route, status, durationMs / 1000);
  }
}
