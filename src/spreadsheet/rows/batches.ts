import { setImmediate as breathe } from 'node:timers/promises';

/** Rows of one statement: few enough to stay far below its time limit, and to show that it goes on. */
const WRITTEN_AT_ONCE = 200;

/** Items in runs, by default as many as one statement writes; other work gets its turn before each. */
export async function* batchesOf<T>(items: readonly T[], size = WRITTEN_AT_ONCE): AsyncGenerator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    await breathe();
    yield items.slice(start, start + size);
  }
}
