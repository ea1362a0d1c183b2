import type { Log } from '../observability/log.js';

/** When a step wants to be called again: in so many milliseconds, or `idle`: at the next wake or poll. */
export type NextStep = number | 'idle';

const RETRY_MS = 1_000;

/**
 * Calls `step` again and again, never twice at once: when woken, when the step asks for it, and at
 * the latest after `idleMs`. A step that fails is tried again after a second.
 */
export class PollLoop {
  private running: Promise<void> | null = null;
  private endSleep: (() => void) | null = null;
  private isWoken = false;
  private isStopped = false;
  private hasFailed = false;

  constructor(
    private readonly name: string,
    private readonly step: () => Promise<NextStep>,
    private readonly idleMs: number,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Has the step called now, or once more after the one that is running. */
  wake(): void {
    this.isWoken = true;
    this.endSleep?.();
  }

  /** Lets the running step finish; no other is begun. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.endSleep?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      this.isWoken = false;
      const next = await this.tryStep();
      if (next !== 0 && !this.isWoken && !this.isStopped) await this.sleep(next === 'idle' ? this.idleMs : next);
    }
  }

  private async tryStep(): Promise<NextStep> {
    try {
      const next = await this.step();
      this.hasFailed = false;
      return next;
    } catch (error) {
      // Once is enough to say it: without the database every step fails.
      if (!this.hasFailed) this.log.failure({ error }, `${this.name}: a step failed and is tried again`);
      this.hasFailed = true;
      return RETRY_MS;
    }
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endSleep?.(), ms);
      this.endSleep = () => {
        clearTimeout(timer);
        this.endSleep = null;
        resolve();
      };
    });
  }
}
