// NUL and lone surrogates cannot be stored by PostgreSQL; of the C0 controls only tab and line feed are text.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F]|\p{Surrogate}/u;

/** Whether `value` is text that PostgreSQL can store and a person can read. */
export function isSafeText(value: string): boolean {
  return !UNSAFE.test(value);
}
