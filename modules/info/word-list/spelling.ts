import { UNSEEN } from '../secrecy/secrecy-marks.js';

/** A text as words are looked for in it, with the way back to the original. */
export interface Spelling {
  readonly text: string;
  /** Of each UTF-16 unit of `text`, where the character that it comes from begins in the original. */
  readonly starts: readonly number[];
  /** The same, where it ends. */
  readonly ends: readonly number[];
}

const HAN = /\p{Script=Han}/u;
/** Of half-width kana too, which are no marks to Unicode. */
const MARK = /[\p{M}\uFF9E\uFF9F]/u;
const LINE_END = /[\n\r\u0085\u2028\u2029]/u;
const BLANK = /\s/u;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const FIRST_MARK = 0x300;

/**
 * How a text is spelt for the comparison with words: NFKC, so that full-width and half-width forms are one; small letters;
 * without what shows nothing (zero-width characters, variation selectors); without blanks between Chinese characters, and
 * one blank for several elsewhere. A new line stays. Traditional and simplified forms are different characters. Pure.
 */
export function spell(text: string): Spelling {
  const units: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  let blank: { readonly start: number; readonly end: number } | undefined;
  const push = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (let start = 0; start < text.length; ) {
    const end = characterEnd(text, start);
    const seen = unitsOf(text, start, end);
    if (seen === ' ') blank = { start: blank?.start ?? start, end };
    else if (seen !== '') {
      if (blank && isBlankSeen(units.at(-1), seen)) push(' ', blank.start, blank.end);
      blank = undefined;
      for (let index = 0; index < seen.length; index++) push(seen.charAt(index), start, end);
    }
    start = end;
  }
  return { text: units.join(''), starts, ends };
}

/** Not at the ends of a line, and not between Chinese characters. */
function isBlankSeen(before: string | undefined, behind: string): boolean {
  if (before === undefined || before === '\n' || behind === '\n') return false;
  return !(HAN.test(before) && HAN.test(behind));
}

/** A word as it is looked for: two words with the same key are the same. */
export function wordKeyOf(word: string): string {
  return spell(word).text;
}

/** Behind a character with the marks that are put on it. */
function characterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_MARK && !isPlainHan(text.charCodeAt(end))) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!MARK.test(next)) break;
    end += next.length;
  }
  return end;
}

/** The UTF-16 units that a character is looked for by. */
function unitsOf(text: string, start: number, end: number): string {
  if (end === start + 1 && isPlainHan(text.charCodeAt(start))) return text.charAt(start);
  const seen = text.slice(start, end).normalize('NFKC').replace(UNSEEN, '').toLowerCase();
  if (LINE_END.test(text.charAt(start))) return '\n';
  return BLANK.test(seen) ? ' ' : seen;
}

function isPlainHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}
