/** How much may run at once, and how much may wait. */
export interface ConcurrencyBounds {
  readonly atOnce: number;
  readonly waiting: number;
  /** How long a piece of work waits for its turn, in milliseconds; as long as it takes where it is left out. */
  readonly longestWaitMs?: number;
  /** What work is refused with that finds the queue full, or has waited too long. */
  readonly refusal: () => Error;
}

/** Lets so many pieces of work run at once; the others wait in order of arrival, up to a bound. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly queue = new Set<() => void>();

  constructor(private readonly bounds: ConcurrencyBounds) {}

  /** Runs `work` when its turn comes; answers or fails as `work` does. @throws the refusal where the queue is full or the wait too long */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const { atOnce, waiting, refusal } = this.bounds;
    if (this.running < atOnce) this.running += 1;
    else if (this.queue.size >= waiting) throw refusal();
    else await this.turn();
    try {
      return await work();
    } finally {
      this.handOver();
    }
  }

  private turn(): Promise<void> {
    const { longestWaitMs, refusal } = this.bounds;
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = () => {
        this.queue.delete(begin);
        reject(refusal());
      };
      const timer = longestWaitMs === undefined ? undefined : setTimeout(giveUp, longestWaitMs);
      this.queue.add(begin);
    });
  }

  private handOver(): void {
    const [next] = this.queue;
    // The turn is handed over, so that nobody who comes in between can take it too.
    if (next) {
      this.queue.delete(next);
      next();
    } else this.running -= 1;
  }
}
