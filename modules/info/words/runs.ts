/** A stretch of a text: Chinese characters, or letters and digits of any other script. */
export interface Run {
  readonly text: string;
  readonly isHan: boolean;
  /** Where it begins. */
  readonly at: number;
}

const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const DOCUMENT_NUMBER = /(\p{Script=Han}?)\s*[〔[({【](\d{4})[〕\])}】]\s*第?\s*(\d{1,6})\s*号/gu;

/** Full-width as half-width, small letters: as texts and queries are compared. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The runs of a normalised text; whatever stands between them is no part of any. */
export function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(RUN), (match) => ({ text: match[0], isHan: match[1] !== undefined, at: match.index }));
}

/** A document number (发文字号) in a text: `〔2026〕5号`, whatever its brackets. */
export interface FoundNumber {
  readonly lexeme: string;
  /** With the character in front of it, the last of the issuer's sign: `党〔2026〕5号`; the same where none is. */
  readonly signed: string;
  readonly at: number;
}

/** The document numbers of a normalised text. */
export function documentNumbersOf(text: string): FoundNumber[] {
  return Array.from(text.matchAll(DOCUMENT_NUMBER), ({ 1: sign = '', 2: year, 3: number, index }) => {
    const lexeme = `〔${year}〕${Number(number)}号`;
    return { lexeme, signed: sign + lexeme, at: index };
  });
}

/** The normalised text without its document numbers, but with the character in front of each. */
export function withoutDocumentNumbers(text: string): string {
  return text.replace(DOCUMENT_NUMBER, '$1 ');
}

/** Where two runs touch, one of them Chinese: `5号`, `第5`, `a类`; null where something stands between. */
export function jointOf(left: Run | undefined, right: Run | undefined): string | null {
  if (!left || !right || left.isHan === right.isHan || left.at + left.text.length !== right.at) return null;
  const [one, other] = left.isHan ? [lastOf(left.text), right.text] : [left.text, firstOf(right.text)];
  return one.length + other.length > LONGEST_JOINT ? null : one + other;
}

const LONGEST_JOINT = 24;

export function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

export function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}
