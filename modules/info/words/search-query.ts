import { LONGEST, pairBetween, PARTICLES } from './lexemes.js';
import { documentNumbersOf, jointOf, normalise, type Run, runsOf, withoutDocumentNumbers } from './runs.js';
import { IN_TITLE } from './search-vector.js';
import { cutWords, wordsWithin } from './segmenter.js';

/** A search, as the database and as people see it. */
export interface SearchTerms {
  /** A `tsquery`; empty where there is nothing to look for, which finds nothing. */
  readonly query: string;
  /** The same for titles and document numbers alone. */
  readonly titleQuery: string;
  /** What to mark in what is found. */
  readonly words: readonly string[];
}

/** Nobody types more; what comes behind is not looked for. */
const MOST_TERMS = 32;

/** Cuts what somebody looks for as texts are cut: of several words all must be found. Nothing in it is an operator. */
export function searchTermsOf(text: string): SearchTerms {
  const terms = new Set<string>();
  for (const word of normalise(text).split(/\s+/u)) {
    if (terms.size >= MOST_TERMS) break;
    for (const term of termsOf(word)) terms.add(term);
  }
  const kept = [...terms].slice(0, MOST_TERMS);
  const queryOf = (mark: string) => kept.map((term) => alternatives(term, mark)).join(' & ');
  return { query: queryOf(''), titleQuery: queryOf(IN_TITLE), words: kept };
}

/** A word as texts may have it, in small letters: also in full-width letters and digits, where it has any. */
export function spellingsOf(word: string): string[] {
  const wide = word.replace(/[\da-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfe_e0));
  return wide === word ? [word] : [word, wide];
}

function termsOf(word: string): string[] {
  const numbers = documentNumbersOf(word).map(({ signed }) => signed);
  const runs = runsOf(withoutDocumentNumbers(word));
  const found = [...numbers, ...runs.flatMap((run, index) => (run.isHan ? hanTerms(run, runs[index - 1], runs[index + 1]) : [run.text.slice(0, LONGEST)]))];
  // A character that stands alone counts where there is nothing else to go by.
  return found.length > 0 ? found : runs.map(({ text }) => soleCharacter(text)).slice(0, 1);
}

function hanTerms(run: Run, before: Run | undefined, after: Run | undefined): string[] {
  const words = cutWords(run.text);
  const pairs = words.slice(1).flatMap((word, index) => pairBetween(words[index] ?? '', word) ?? []);
  const found = [...words.filter((word) => Array.from(word).length > 1), ...pairs];
  if (found.length > 0) return found;
  return [jointOf(before, run), jointOf(run, after)].filter((joint) => joint !== null);
}

/** Of 党的 the first that is no particle. */
function soleCharacter(run: string): string {
  const characters = Array.from(run);
  return characters.find((character) => !PARTICLES.has(character)) ?? characters[0] ?? '';
}

/** A long word is found too where a text has it as its parts: 党员大会 as 党员 and 大会. */
function alternatives(term: string, mark: string): string {
  const quoted = (lexeme: string) => `'${mark}${lexeme}'`;
  const parts = /^\p{Script=Han}{4,}$/u.test(term) ? wordsWithin(term).filter((part) => part !== term) : [];
  const isWhole = parts.reduce((end, part) => Math.max(end, term.startsWith(part, end) ? end + part.length : end), 0) === term.length;
  return isWhole ? `(${quoted(term)} | ${parts.map(quoted).join(' & ')})` : quoted(term);
}
