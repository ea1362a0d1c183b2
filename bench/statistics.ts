/**
 * The middle of the values; of an even number of them, the mean of the middle two.
 *
 * @throws RangeError for no values
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('there is no median of no values');
  return (lower + upper) / 2;
}

/**
 * The value that the share `q` (0–1) of the values does not exceed, by the nearest rank.
 *
 * @throws RangeError for no values
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('there is no quantile of no values');
  return value;
}

/** Median of each figure over the rounds; null where any round has none. */
export function medians<K extends string>(rounds: readonly Readonly<Record<K, number | null>>[]): Record<K, number | null> {
  const [first] = rounds;
  if (!first) throw new RangeError('there are no medians of no rounds');
  const names = Object.keys(first) as K[];
  const middle = names.map((name) => {
    const values = rounds.map((round) => round[name]).filter((value) => value !== null);
    return [name, values.length === rounds.length ? median(values) : null] as const;
  });
  return Object.fromEntries(middle) as Record<K, number | null>;
}

/** `a / b`; null where either is unknown or `b` is 0. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}
