import { Injectable } from '@nestjs/common';
import { RateLimiter } from '../../../src/index.js';

const WINDOW_SECONDS = 60;

/** How many comments a person may write in a minute, all instances and organisations together. */
@Injectable()
export class CommentBudget {
  constructor(private readonly limiter: RateLimiter) {}

  /** Counts one more. @throws Problem 429 `access.too_many_requests` */
  async spend(person: string, limit: number): Promise<void> {
    const budget = { name: 'info-comments', limit, windowSeconds: WINDOW_SECONDS };
    const standing = await this.limiter.take(budget, person);
    if (!standing.allowed) throw this.limiter.refusal(budget, standing);
  }
}
