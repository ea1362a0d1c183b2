import { setTimeout as wait } from 'node:timers/promises';
import { isOverload, PoolTimeout } from '../database/pg-errors.js';
import { ConcurrencyLimit } from './concurrency-limit.js';

const limitOf = (atOnce: number, waiting = 100) => new ConcurrencyLimit({ atOnce, waiting, refusal: () => new Error('full') });

describe('ConcurrencyLimit', () => {
  it('runs everything, never more than the limit at once, in order of arrival', async () => {
    const limit = limitOf(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        limit.run(async () => {
          started.push(index);
          running += 1;
          most = Math.max(most, running);
          await wait(index % 3);
          running -= 1;
          return index;
        }),
      ),
    );
    const inOrder = Array.from({ length: 12 }, (_, index) => index);
    expect(results).toEqual(inOrder);
    expect(started).toEqual(inOrder);
    expect(most).toBe(2);
  });

  it('gives the turn on when work fails', async () => {
    const limit = limitOf(1);
    const failures = ['thrown', 'also thrown'].map((text) => limit.run(() => Promise.reject(new Error(text))));
    await expect(failures[0]).rejects.toThrow('thrown');
    await expect(failures[1]).rejects.toThrow('also thrown');
    await expect(limit.run(async () => 'served')).resolves.toBe('served');
  });

  it('refuses what finds the queue full, at once, and serves those who wait', async () => {
    const limit = limitOf(2, 3);
    let finish = () => undefined as void;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const served = Array.from({ length: 5 }, () => limit.run(() => held));
    let ran = false;
    const refused = limit.run(async () => {
      ran = true;
    });
    await expect(refused).rejects.toThrow('full');
    finish();
    await Promise.all(served);
    expect(ran).toBe(false);
    await expect(limit.run(async () => 'served')).resolves.toBe('served');
  });

  it('lets nobody in between when a turn is handed over', async () => {
    const limit = limitOf(1);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(1);
      running -= 1;
    };
    const first = limit.run(work).then(() => limit.run(work));
    await Promise.all([first, limit.run(work), limit.run(work)]);
    expect(most).toBe(1);
  });

  it('sends away who has waited too long, as a pool does, and keeps no turn for him', async () => {
    const limit = new ConcurrencyLimit({ atOnce: 1, waiting: Infinity, longestWaitMs: 20, refusal: () => new PoolTimeout() });
    let finish = () => undefined as void;
    const hold = () =>
      limit.run(
        () =>
          new Promise<void>((resolve) => {
            finish = resolve;
          }),
      );
    const first = hold();
    expect(isOverload(await limit.run(async () => 'served').catch((reason: unknown) => reason))).toBe(true);
    finish();
    await first;
    const second = hold();
    expect(isOverload(await limit.run(async () => 'served').catch((reason: unknown) => reason))).toBe(true);
    finish();
    await second;
    await expect(limit.run(async () => 'served')).resolves.toBe('served');
  });

  it('lets in as many as it has places, then one for each that leaves, in their order', async () => {
    const limit = limitOf(2);
    const inside: number[] = [];
    const leaves: Array<() => void> = [];
    const come = (who: number) =>
      limit.run(() => {
        inside.push(who);
        return new Promise<void>((resolve) => leaves.push(resolve));
      });
    const all = Promise.all([1, 2, 3, 4].map(come));
    await wait(5);
    expect(inside).toEqual([1, 2]);
    leaves[0]?.();
    await wait(5);
    expect(inside).toEqual([1, 2, 3]);
    leaves[1]?.();
    await wait(5);
    expect(inside).toEqual([1, 2, 3, 4]);
    for (const leave of leaves) leave();
    await all;
  });
});
