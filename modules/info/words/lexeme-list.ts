import { setImmediate } from 'node:timers/promises';
import { lexemesOf } from './lexemes.js';

/** What is cut without a pause: some milliseconds of work. */
const PIECE = 2_000;
/** Where a piece may end: between words, if there is any such place near its end. */
const PIECES = new RegExp(String.raw`[^]{1,${PIECE}}(?:[\s\p{P}]|$)|[^]{${PIECE}}`, 'gu');

/**
 * The lexemes of a long text, each once, in their order, up to so many bytes. The server does other work in between.
 */
export async function lexemeList(text: string, mostBytes: number): Promise<string[]> {
  const found = new Set<string>();
  let bytes = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    for (const [lexeme] of lexemesOf(piece, false)) {
      if (found.has(lexeme)) continue;
      bytes += Buffer.byteLength(lexeme);
      if (bytes > mostBytes) return [...found];
      found.add(lexeme);
    }
    await setImmediate();
  }
  return [...found];
}
