interface Pattern {
  readonly head: number;
  readonly hidden: number;
  readonly tail: number;
}

const ID_NUMBER: Pattern = { head: 6, hidden: 8, tail: 4 };
const PHONE: Pattern = { head: 3, hidden: 4, tail: 4 };

/** `410102199001010024` → `410102********0024`. Shorter or odd input shows at most its last quarter. */
export function maskIdNumber(idNumber: string): string {
  return mask(idNumber.trim(), ID_NUMBER);
}

/**
 * `13812341027` → `138****1027`; the prefix +86 and separators are left out.
 * Shorter input shows at most its last quarter.
 */
export function maskPhone(phone: string): string {
  const digits = phone.trim().replace(/^(\+|00)86/, '').replace(/[\s()-]/g, '');
  return mask(digits, PHONE);
}

/** Shows head and tail only where at least as many characters as in the pattern stay hidden between them. */
function mask(value: string, { head, hidden, tail }: Pattern): string {
  const characters = [...value];
  const fits = characters.length >= head + hidden + tail;
  const shownHead = fits ? head : 0;
  const shownTail = fits ? tail : Math.min(tail, Math.floor(characters.length / 4));
  const tailAt = characters.length - shownTail;
  return [...characters.slice(0, shownHead), '*'.repeat(tailAt - shownHead), ...characters.slice(tailAt)].join('');
}
