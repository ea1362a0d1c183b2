/** What waits for an answer. */
interface Waiting {
  handleError(error: Error): void;
}

/**
 * How long a connection waits for an answer before it is given up. One timer for the connection, because with
 * one for each query, as `pg` has them, what the queries read outlives several garbage collections: a sixth of
 * the CPU of a list.
 */
export class ReadDeadline {
  private timer: NodeJS.Timeout | undefined;
  private timerMs = 0;
  private waiting: Waiting | null = null;

  /** From now on `query` waits, for `limitMs` at most; 0 is for ever. */
  start(query: Waiting, limitMs: number): void {
    if (limitMs <= 0) return;
    this.waiting = query;
    if (this.timer && this.timerMs === limitMs) {
      this.timer.refresh();
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(), limitMs).unref();
    this.timerMs = limitMs;
  }

  /** The answer has come. */
  end(): void {
    this.waiting = null;
  }

  private giveUp(): void {
    const { waiting } = this;
    this.waiting = null;
    // In the words of `pg`, which those who handle it know.
    waiting?.handleError(new Error('Query read timeout'));
  }
}
