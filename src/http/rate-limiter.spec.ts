import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { RateLimiter } from './rate-limiter.js';

const budget = { name: 'default', limit: 3, windowSeconds: 10 };
const start = Date.parse('2026-11-23T08:00:00Z');

describe('rate limits', () => {
  let migrated: MigratedDatabase;
  beforeAll(async () => {
    migrated = await createMigratedDatabase();
  });
  afterAll(() => migrated.drop());

  it('let through as many as the budget has, then say when to come back', () => {
    const limiter = new RateLimiter(migrated.database);
    const standings = [1, 2, 3, 4].map(() => limiter.admit(budget, 'anna', start + 2_500));
    expect(standings.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([[true, 2], [true, 1], [true, 0], [false, 0]]);
    expect(standings[3]?.resetSeconds).toBe(8);
    expect(limiter.refusal(budget, standings[3]!).extras.headers).toEqual({ 'Retry-After': '8' });
  });

  it('begin anew in the next window, and keep callers and budgets apart', () => {
    const limiter = new RateLimiter(migrated.database);
    for (let count = 0; count < 4; count++) limiter.admit(budget, 'anna', start);
    expect(limiter.admit(budget, 'anna', start + 10_000).allowed).toBe(true);
    expect(limiter.admit(budget, 'bert', start).allowed).toBe(true);
    expect(limiter.admit({ ...budget, name: 'other' }, 'anna', start).allowed).toBe(true);
  });

  it('are shared by instances once they have exchanged their counts', async () => {
    const [one, other] = [new RateLimiter(migrated.database), new RateLimiter(migrated.database)];
    const now = start + 100_000;
    for (let count = 0; count < 3; count++) one.admit(budget, 'carl', now);
    await one.onApplicationShutdown();
    expect(other.admit(budget, 'carl', now).allowed).toBe(true);
    await other.onApplicationShutdown();
    expect(other.admit(budget, 'carl', now).allowed).toBe(false);
  });

  it('count exactly across instances where it must be exact', async () => {
    const limiters = [new RateLimiter(migrated.database), new RateLimiter(migrated.database)];
    const signIn = { name: 'sign-in', limit: 5, windowSeconds: 60 };
    const standings = await Promise.all(Array.from({ length: 20 }, (_, index) => limiters[index % 2]!.take(signIn, 'dora', start)));
    expect(standings.filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  it('go on from what this instance counted while the database is away, and send it later', async () => {
    let away = true;
    const limiter = new RateLimiter({
      query: (sql, params) => (away ? Promise.reject(new Error('away')) : migrated.database.query(sql, params)),
    });
    const now = start + 200_000;
    for (let count = 0; count < 3; count++) limiter.admit(budget, 'emil', now);
    await limiter.onApplicationShutdown();
    expect(limiter.admit(budget, 'emil', now).allowed).toBe(false);
    away = false;
    await limiter.onApplicationShutdown();
    const [row] = await migrated.database.query<{ count: number }>(`SELECT count FROM core_rate_limits WHERE key = 'default|emil'`);
    expect(row?.count).toBe(4);
  });

  it('are sent once each, also where the database takes its time', async () => {
    const counts: number[] = [];
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const limiter = new RateLimiter({
      query: async <T extends object>(_sql: string, params: readonly unknown[] = []) => {
        counts.push(...(params[2] as number[]));
        await answered;
        return [] as T[];
      },
    });
    for (let count = 0; count < 3; count++) limiter.admit(budget, 'fred', start);
    const first = limiter.onApplicationShutdown();
    await setImmediate();
    for (let count = 0; count < 2; count++) limiter.admit(budget, 'fred', start);
    const second = limiter.onApplicationShutdown();
    answer();
    await Promise.all([first, second]);
    expect(counts).toEqual([3, 2]);
  });

  it('keep no shutdown waiting behind a database that hung for long', async () => {
    let fail: () => void = () => undefined;
    const hung = new Promise<never>((_, reject) => (fail = () => reject(new Error('hung'))));
    let asked = 0;
    const limiter = new RateLimiter({
      query: () => {
        asked++;
        return hung;
      },
    });
    for (let count = 0; count < 25; count++) {
      limiter.admit(budget, 'gerd', start);
      await delay(60);
    }
    const stopped = limiter.onApplicationShutdown();
    fail();
    await stopped;
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('forget windows that have passed', async () => {
    await new RateLimiter(migrated.database).removeOld();
    const rows = await migrated.database.query(`SELECT key FROM core_rate_limits WHERE window_start < now() - interval '2 hours'`);
    expect(rows).toEqual([]);
  });
});
