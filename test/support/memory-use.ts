/** What a process holds, in megabytes. */
export interface MemoryUse {
  /** Resident, with what is garbage but not collected. */
  readonly resident: number;
  /** Resident and not in the heap of V8: code, stacks, what native libraries allocate. */
  readonly outside: number;
  /** What is referred to: the heap and the buffers after a collection. */
  readonly live: number;
}

/** Asked of a process that has loaded `memory-probe.ts`. */
export interface MemoryQuestion {
  /** What to keep for ever before it answers. */
  readonly plantMegabytes: number;
}

/** Caches fill and code is compiled: over 50,000 requests by 2 MB. A leak of 160 bytes a request is more than this there. */
const MOST_LIVE_GROWTH = 8;
/**
 * It swings by 20 with the passwords that are hashed at the moment, by some 50 with the threads that read uploaded
 * spreadsheets, and by 90 with the one that prints letters and ends when nobody wants one: each has a heap of its own.
 */
const MOST_OUTSIDE_GROWTH = 110;
/** With the dictionary of the search (40 MB) and those workers it was seen at 582. */
const MOST_RESIDENT = 650;

/** The least of several looks in a row: what passes is gone in one of them, what leaks is in each. @throws Error for none */
export function leastUse(looks: readonly MemoryUse[]): MemoryUse {
  if (looks.length === 0) throw new Error('nobody looked');
  const least = (kind: keyof MemoryUse) => Math.min(...looks.map((look) => look[kind]));
  return { resident: least('resident'), outside: least('outside'), live: least('live') };
}

/**
 * What speaks for a leak between two moments of a server at work.
 *
 * The growth of what is resident does not: V8 lets a heap grow to four times of what it found alive before it collects
 * it all again, so that a server with 50 MB alive swings between 150 and 330 MB, up for half an hour and down at once.
 * A leak is seen in what stays after a collection, and in what is resident outside of V8's heap; what is resident
 * altogether need only stay below what both and four times the living add up to.
 */
export function signsOfLeak(before: MemoryUse, after: MemoryUse): string[] {
  const grown = (kind: keyof MemoryUse, most: number) =>
    after[kind] - before[kind] > most ? [`${kind} grew from ${before[kind]} to ${after[kind]} MB, allowed are ${most}`] : [];
  const isLarge = after.resident > MOST_RESIDENT;
  return [
    ...grown('live', MOST_LIVE_GROWTH),
    ...grown('outside', MOST_OUTSIDE_GROWTH),
    ...(isLarge ? [`${after.resident} MB are resident, allowed are ${MOST_RESIDENT}`] : []),
  ];
}
