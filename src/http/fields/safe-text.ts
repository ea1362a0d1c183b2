// NUL and lone surrogates cannot be stored by PostgreSQL; of the C0 controls only tab and line feed are text.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F]|\p{Surrogate}/u;

const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The first `length` code points of what a caller sent, fit to be sent back: without half characters. */
export function quoted(text: string, length = 100): string {
  // A code point has one or two units, so that no more of a huge text is looked at.
  return Array.from(text.slice(0, 2 * length)).slice(0, length).join('').replace(HALF_CHARACTER, '\uFFFD');
}

/** Whether `value` is text that PostgreSQL can store and a person can read. */
export function isSafeText(value: string): boolean {
  return !UNSAFE.test(value);
}
