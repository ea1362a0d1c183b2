import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { accessErrors } from '../access/access-errors.js';
import type { Problem } from '../errors/problem.js';
import { Queryable } from '../database/queryable.js';

/** How many of one kind of act are allowed in a fixed window. */
export interface Budget {
  /** Part of the key: `default`, `sign-in`. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Where a caller stands in a budget. */
export interface Standing {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetSeconds: number;
}

interface Counter {
  readonly windowStart: number;
  /** As the database last knew it, all instances together. */
  shared: number;
  /** Counted here since then. */
  pending: number;
}

const FLUSH_MS = 200;
const KEYS_KEPT = 50_000;

const ADD = `
INSERT INTO core_rate_limits AS r (key, window_start, count)
SELECT k, w, c FROM unnest($1::text[], $2::timestamptz[], $3::int[]) AS t(k, w, c)
ON CONFLICT (key, window_start) DO UPDATE SET count = r.count + excluded.count
RETURNING key, count`;

/**
 * Rate limits that the instances of a deployment share through the database.
 * {@link admit} counts in memory and exchanges counts five times a second, so that a request pays
 * nothing for it; several instances together may let through what arrives in one exchange.
 * {@link take} counts in the database at once, for what must be exact (sign-in).
 */
@Injectable()
export class RateLimiter implements OnApplicationShutdown {
  private readonly counters = new LRUCache<string, Counter>({ max: KEYS_KEPT });
  private readonly dirty = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly database: Queryable) {}

  /** Counts one act of `caller` in a budget and says whether it is allowed. */
  admit(budget: Budget, caller: string, now = Date.now()): Standing {
    const key = `${budget.name}|${caller}`;
    const windowStart = windowOf(budget, now);
    let counter = this.counters.get(key);
    if (!counter || counter.windowStart !== windowStart) {
      counter = { windowStart, shared: 0, pending: 0 };
      this.counters.set(key, counter);
    }
    counter.pending++;
    this.dirty.add(key);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
    return standing(budget, windowStart, counter.shared + counter.pending, now);
  }

  /** The same, exact across instances, at the price of one statement. */
  async take(budget: Budget, caller: string, now = Date.now()): Promise<Standing> {
    const windowStart = windowOf(budget, now);
    const rows = await this.database.query<{ count: number }>(ADD, [
      [`${budget.name}|${caller}`],
      [new Date(windowStart).toISOString()],
      [1],
    ]);
    return standing(budget, windowStart, rows[0]?.count ?? 1, now);
  }

  /** The refusal for a budget that is used up. */
  refusal(budget: Budget, { resetSeconds }: Standing): Problem {
    return accessErrors.tooManyRequests(
      { limit: budget.limit, window: budget.windowSeconds, retryAfter: resetSeconds },
      { headers: { 'Retry-After': String(resetSeconds) } },
    );
  }

  /** Removes windows that have passed; for the scheduler. */
  async removeOld(): Promise<void> {
    await this.database.query(`DELETE FROM core_rate_limits WHERE window_start < now() - interval '2 hours'`);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.flush();
  }

  private flush(): Promise<void> {
    // One after another: a second at once would send again what is still on its way.
    this.sending = this.sending.then(() => {
      // Not before: behind a database that hangs waits one more, not one for each pause.
      this.timer = null;
      return this.send();
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    const sent = [...this.dirty].flatMap((key) => {
      const counter = this.counters.get(key);
      return counter && counter.pending > 0 ? [{ key, counter, count: counter.pending }] : [];
    });
    // In one order everywhere, so that two instances never wait for each other's rows.
    sent.sort((a, b) => (a.key < b.key ? -1 : 1));
    this.dirty.clear();
    if (sent.length === 0) return;
    try {
      const rows = await this.database.query<{ key: string; count: number }>(ADD, [
        sent.map(({ key }) => key),
        sent.map(({ counter }) => new Date(counter.windowStart).toISOString()),
        sent.map(({ count }) => count),
      ]);
      const totals = new Map(rows.map((row) => [row.key, row.count]));
      for (const { key, counter, count } of sent) {
        counter.pending -= count;
        counter.shared = totals.get(key) ?? counter.shared + count;
      }
    } catch {
      // The database is away: this instance goes on by what it counted itself, and sends it later.
      for (const { key } of sent) this.dirty.add(key);
    }
  }
}

function windowOf(budget: Budget, now: number): number {
  const length = budget.windowSeconds * 1000;
  return Math.floor(now / length) * length;
}

function standing(budget: Budget, windowStart: number, count: number, now: number): Standing {
  const end = windowStart + budget.windowSeconds * 1000;
  return {
    allowed: count <= budget.limit,
    remaining: Math.max(0, budget.limit - count),
    resetSeconds: Math.max(1, Math.ceil((end - now) / 1000)),
  };
}
