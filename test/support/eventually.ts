import { setTimeout as delay } from 'node:timers/promises';

/** Runs `check` again and again until it passes; after `limitMs` its failure stands. */
export async function eventually(check: () => void | Promise<void>, limitMs = 8_000): Promise<void> {
  for (const end = Date.now() + limitMs; ; ) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(20);
    }
  }
}
