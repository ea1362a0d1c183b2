import { setImmediate as breathe } from 'node:timers/promises';

/** Rows of one statement: few enough to stay far below its time limit, and to show that it goes on. */
const BATCH = 500;

/** Items in runs that one statement writes; other work gets its turn before each. */
export async function* batchesOf<T>(items: readonly T[]): AsyncGenerator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    await breathe();
    yield items.slice(start, start + BATCH);
  }
}
