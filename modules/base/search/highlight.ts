import { escapeHtml } from '../../../src/index.js';

/** Full-width forms of letters, digits and signs, one for one with those of ASCII. */
const FULL_WIDTH = /[！-～]/g;
const TO_ASCII = 0xfe_e0;
/** A letter or a digit of a script that parts its words: whatever is no Chinese character. */
const LETTER = String.raw`(?!\p{Script=Han})[\p{L}\p{M}]`;
const DIGIT = String.raw`\p{N}`;

/** The words of a search: its text without blanks, each once, the longest first. */
export function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/**
 * A plain text as HTML: every occurrence of one of `words`, letter case and width aside, stands in `<mark>`, those that overlap
 * in one, and whatever of the text means something in HTML is escaped, in element content and in quoted attributes.
 *
 * @param areWhole whether letters and digits count only as whole words and numbers, as where texts are found by their words
 */
export function highlight(text: string, words: readonly string[], areWhole = false): string {
  const narrow = narrowed(text);
  let html = '';
  let end = 0;
  for (const [from, to] of joined(words.flatMap((word) => places(narrow, narrowed(word), areWhole)))) {
    html += `${escapeHtml(text.slice(end, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    end = to;
  }
  return html + escapeHtml(text.slice(end));
}

type Place = readonly [from: number, to: number];

function places(text: string, word: string, areWhole: boolean): Place[] {
  const literal = word.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
  const pattern = areWhole ? `${boundary(word, '^', '<!')}${literal}${boundary(word, '$', '!')}` : literal;
  return Array.from(text.matchAll(new RegExp(pattern, 'giu')), ({ 0: found, index }) => [index, index + found.length]);
}

/** That no further letter or digit stands at an end of a word that begins or ends with one. */
function boundary(word: string, end: '^' | '$', look: '<!' | '!'): string {
  const kind = [LETTER, DIGIT].find((each) => new RegExp(end === '^' ? `^${each}` : `${each}$`, 'u').test(word));
  return kind === undefined ? '' : `(?${look}${kind})`;
}

/** In their order, those that overlap as one. */
function joined(all: Place[]): Place[] {
  const found: Place[] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = found.at(-1);
    if (last && from < last[1]) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

/** Of the same length, so that places agree. */
function narrowed(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_ASCII));
}
