import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpSettings } from '../config/core-settings.js';
import type { Problem } from '../errors/problem.js';
import { type Budget, RateLimiter } from './rate-limiter.js';

/**
 * How many requests a caller may make, of any kind. Each is counted once: by the guard under its principal, and
 * what fails before the guard (an unknown path, a body that cannot be read) by the problem filter under its address.
 */
@Injectable()
export class RequestBudget {
  private readonly budget: Budget;
  private readonly policy: string;

  constructor(
    private readonly limiter: RateLimiter,
    { rateLimit, rateWindowSeconds }: HttpSettings,
  ) {
    this.budget = { name: 'default', limit: rateLimit, windowSeconds: rateWindowSeconds };
    this.policy = `"default";q=${rateLimit};w=${rateWindowSeconds}`;
  }

  /** Counts a request of `caller` and tells him where he stands. @returns the refusal once the budget is used up */
  spend(reply: FastifyReply, caller: string): Problem | null {
    const standing = this.limiter.admit(this.budget, caller);
    reply.header('RateLimit-Policy', this.policy);
    reply.header('RateLimit', `"default";r=${standing.remaining};t=${standing.resetSeconds}`);
    return standing.allowed ? null : this.limiter.refusal(this.budget, standing);
  }
}
