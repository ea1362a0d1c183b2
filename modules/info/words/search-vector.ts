import { lexemesOf, type Place } from './lexemes.js';

/** What an article is found by. */
export interface SearchedText {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly tags: readonly string[];
  readonly summary: string;
  /** Of a copy. */
  readonly forewordText?: string;
  readonly bodyText: string;
  /** Those of its files that are attached, by whose names it is found. */
  readonly attachments?: readonly string[];
  readonly files?: readonly { readonly id: string; readonly name: string }[];
  /** What stands in its attachments, in their order. */
  readonly attachmentLexemes: readonly string[];
}

/** PostgreSQL refuses a vector of more than 1 MiB. */
const MOST_BYTES = 900_000;
/** PostgreSQL counts no further. */
const LAST_POSITION = 16_383;
const PER_POSITION = 6;
/** Stands before a lexeme that is in the title: the index knows no weights, and would go over every text that has the word. */
export const IN_TITLE = '^';

/**
 * The `tsvector` of an article as text: each lexeme where it first stands in title and number (A), summary, foreword and tags (B), body (C), names
 * and texts of attachments (D). What is beyond a MiB of it, the end of a very long text, is not found.
 */
export function searchVectorOf({ attachmentLexemes, attachments = [], bodyText, documentNumber, files = [], forewordText = '', summary, tags, title }: SearchedText): string {
  const places = new Map<string, string[]>();
  let bytes = 0;
  const add = (found: Iterable<Place>, weight: 'A' | 'B' | 'C' | 'D', mark = '') => {
    const seen = new Set<string>();
    for (const [unmarked, at] of found) {
      const lexeme = mark + unmarked;
      if (seen.has(lexeme)) continue;
      seen.add(lexeme);
      const known = places.get(lexeme);
      bytes += PER_POSITION + (known ? 0 : Buffer.byteLength(lexeme));
      if (bytes > MOST_BYTES) return;
      const place = `${Math.min(at + 1, LAST_POSITION)}${weight}`;
      if (known) known.push(place);
      else places.set(lexeme, [place]);
    }
  };
  const heading = [title, documentNumber ?? ''].join('\n');
  add(lexemesOf(heading, true), 'A');
  add(lexemesOf(heading, true), 'A', IN_TITLE);
  add(lexemesOf([summary, forewordText, ...tags].join('\n'), true), 'B');
  add(lexemesOf(bodyText, false), 'C');
  const names = files.filter(({ id }) => attachments.includes(id)).map(({ name }) => name);
  add(lexemesOf(names.join('\n'), true), 'D');
  add(attachmentLexemes.map((lexeme, index): Place => [lexeme, index]), 'D');
  // A lexeme is of letters, digits, ^ and 〔〕: there is nothing in it to escape.
  return Array.from(places, ([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ');
}
