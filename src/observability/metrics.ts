import { Injectable } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { RequestDurations } from './request-durations.js';

/** The Prometheus metrics of this server. */
@Injectable()
export class Metrics {
  private readonly durations = new RequestDurations();
  private registry: Promise<Registry> | null = null;

  /** Counts one answered request; `route` is the template, so that paths never become labels. */
  observeRequest(method: string, route: string, status: number, durationMs: number): void {
    this.durations.observe(method, route, status, durationMs / 1000);
  }

  /**
   * All of them in Prometheus' text format. Requests are counted from the start; pauses of the garbage collector and the
   * lag of the event loop from the first reading on.
   */
  async read(): Promise<string> {
    this.registry ??= this.openRegistry();
    return (await this.registry).metrics();
  }

  /** Loaded when somebody first reads: a start need not wait for it, and many servers are never asked. */
  private async openRegistry(): Promise<Registry> {
    const { collectDefaultMetrics, Registry: NewRegistry } = await import('prom-client');
    const registry = new NewRegistry();
    this.durations.register(registry);
    collectDefaultMetrics({ register: registry });
    return registry;
  }
}
