import { isDeepStrictEqual } from 'node:util';

/** What a server answered, its body parsed. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const MOST_SHOWN = 5;

/**
 * Where two answers differ, one line a place; empty when they are equal. Of a field that must differ
 * (a cursor, a new id) only its being there and not null is compared.
 */
export function differences(one: Answer, other: Answer, differing: readonly string[]): string[] {
  if (one.status !== other.status) return [`status: ${one.status} and ${other.status}`];
  return within('body', one.body, other.body, new Set(differing));
}

/** @throws Error that shows the first differences */
export function expectEqualAnswers(request: string, one: Answer, other: Answer, differing: readonly string[]): void {
  const found = differences(one, other, differing);
  if (found.length === 0) return;
  const shown = found.slice(0, MOST_SHOWN).join('\n  ');
  throw new Error(`The servers answer ${request} differently, so their speed cannot be compared:\n  ${shown}`);
}

function within(place: string, one: unknown, other: unknown, differing: ReadonlySet<string>): string[] {
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
    return isDeepStrictEqual(one, other) ? [] : [`${place}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const [left, right] = [one[key], other[key]];
    return differing.has(key) && isSet(left) && isSet(right) ? [] : within(`${place}.${key}`, left, right, differing);
  });
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
