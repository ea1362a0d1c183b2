import fc from 'fast-check';

/** Chances of one request: the same seed throws the same. */
export class Dice {
  private readonly generate: fc.GeneratorValue;

  constructor(seed: number) {
    const [generate] = fc.sample(fc.gen(), { seed, numRuns: 1, unbiased: true });
    if (!generate) throw new Error('nothing was generated');
    this.generate = generate;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return this.generate(fc.integer, { min, max });
  }

  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  /** @throws Error for an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('there is nothing to pick from');
    return list[this.between(0, list.length - 1)] as T;
  }

  /** Text that matches a pattern. */
  matching(pattern: string): string {
    return this.generate(matchingBuilder(pattern));
  }
}

/** Seeds for `count` dice. Numbers in a row would not do: what they throw first is alike. */
export function seedsFrom(seed: number, count: number): number[] {
  return fc.sample(fc.integer(), { seed, numRuns: count, unbiased: true });
}

const builders = new Map<string, () => fc.Arbitrary<string>>();

/** One function for each pattern: fast-check takes calls of one function with any two patterns for the same. */
function matchingBuilder(pattern: string): () => fc.Arbitrary<string> {
  const known = builders.get(pattern);
  if (known) return known;
  const builder = () => fc.stringMatching(new RegExp(pattern, 'u'));
  builders.set(pattern, builder);
  return builder;
}
