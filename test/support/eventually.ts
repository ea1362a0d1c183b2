import { setTimeout as delay } from 'node:timers/promises';

/** Runs `check` again and again until it passes, and answers what it did; after `limitMs` its failure stands. */
export async function eventually<T>(check: () => T | Promise<T>, limitMs = 8_000): Promise<T> {
  for (const end = Date.now() + limitMs; ; ) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(20);
    }
  }
}
