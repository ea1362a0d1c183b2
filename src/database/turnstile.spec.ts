import { setTimeout as delay } from 'node:timers/promises';
import { isOverload } from './pg-errors.js';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets in as many as it has places, then one for each that leaves, in their order', async () => {
    const turnstile = new Turnstile(2, 1_000);
    const inside: number[] = [];
    const come = (who: number) => turnstile.enter().then(() => inside.push(who));
    const all = Promise.all([1, 2, 3, 4].map(come));
    await delay(5);
    expect(inside).toEqual([1, 2]);
    turnstile.leave();
    await delay(5);
    expect(inside).toEqual([1, 2, 3]);
    turnstile.leave();
    await all;
    expect(inside).toEqual([1, 2, 3, 4]);
  });

  it('sends away who has waited too long, as a pool does, and keeps no place for him', async () => {
    const turnstile = new Turnstile(1, 20);
    await turnstile.enter();
    const error = await turnstile.enter().catch((reason: unknown) => reason);
    expect(isOverload(error)).toBe(true);
    turnstile.leave();
    await turnstile.enter();
    expect(isOverload(await turnstile.enter().catch((reason: unknown) => reason))).toBe(true);
  });
});
