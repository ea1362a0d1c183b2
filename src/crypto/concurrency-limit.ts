/** How much may run at once, and how much may wait. */
export interface ConcurrencyBounds {
  readonly atOnce: number;
  readonly waiting: number;
  /** What work is refused with that finds the queue full. */
  readonly refusal: () => Error;
}

/** Lets so many pieces of work run at once; the others wait in order of arrival, up to a bound. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly queue: Array<() => void> = [];

  constructor(private readonly bounds: ConcurrencyBounds) {}

  /** Runs `work` when its turn comes; answers or fails as `work` does. @throws the refusal where the queue is full */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const { atOnce, waiting, refusal } = this.bounds;
    if (this.running < atOnce) this.running += 1;
    else if (this.queue.length >= waiting) throw refusal();
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      // The turn is handed over, so that nobody who comes in between can take it too.
      if (next) next();
      else this.running -= 1;
    }
  }
}
