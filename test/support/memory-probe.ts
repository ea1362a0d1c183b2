import type { MemoryQuestion, MemoryUse } from './memory-use.js';

/** What a test has this process keep, to see that it is noticed. */
const planted: string[] = [];

/** Loaded into a server before its own code (`node --expose-gc --import`); answers the process that started it. */
process.on('message', ({ plantMegabytes }: MemoryQuestion) => {
  for (let kilobytes = plantMegabytes * 1024; kilobytes > 0; kilobytes--) planted.push(Buffer.alloc(1024, kilobytes).toString('latin1'));
  process.send?.(memoryUse());
});
// A server that would end must not live on for the sake of its tests, nor after a test run that was broken off.
process.channel?.unref();
process.once('disconnect', () => process.exit(1));

function memoryUse(): MemoryUse {
  const { rss, heapTotal } = process.memoryUsage();
  // What the first lets go of may be all that holds on to more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { resident: megabytes(rss), outside: megabytes(rss - heapTotal), live: megabytes(heapUsed + external) };
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 2 ** 20) * 10) / 10;
}
