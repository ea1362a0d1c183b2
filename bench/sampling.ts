/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of the values, drawn with replacement, the same in every run. */
export function sample<T>(values: readonly T[], count: number, seed = 1): T[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => values[Math.floor(random() * values.length)] as T);
}
