import { PoolTimeout } from './pg-errors.js';

/** Lets so many in at once; the others wait for their turn, in the order in which they came. */
export class Turnstile {
  private readonly waiting = new Set<() => void>();

  /**
   * @param places at least 1
   * @param limitMs how long somebody waits
   */
  constructor(
    private places: number,
    private readonly limitMs: number,
  ) {}

  /** Whoever entered leaves. @throws PoolTimeout where nobody has left in time */
  enter(): Promise<void> {
    if (this.places > 0) {
      this.places -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const letIn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(letIn);
        reject(new PoolTimeout());
      }, this.limitMs);
      this.waiting.add(letIn);
    });
  }

  leave(): void {
    const [next] = this.waiting;
    if (!next) {
      this.places += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
