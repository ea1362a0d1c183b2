import { cutWords, wordsWithin } from './segmenter.js';
import { documentNumbersOf, firstOf, jointOf, lastOf, normalise, type Run, runsOf } from './runs.js';

/** What a text is found by, and where it stands in it. */
export type Place = readonly [lexeme: string, at: number];

/** Particles: as single characters they are looked for in titles alone. */
export const PARTICLES: ReadonlySet<string> = new Set('的了着吗呢吧');
/** Bytes of a lexeme are bounded in PostgreSQL; nobody looks for a longer word. */
export const LONGEST = 64;

/**
 * The lexemes of a text. Beside the words of the dictionary there are the pairs of characters that it tears apart, by which
 * names are found that it does not know (张伟), and those inside of longer words.
 *
 * @param isDense for titles: every character and every pair, whatever the dictionary says
 */
export function* lexemesOf(original: string, isDense: boolean): Generator<Place> {
  const text = normalise(original);
  const runs = runsOf(text);
  for (const [index, run] of runs.entries()) {
    if (run.isHan) yield* isDense ? everyPair(run) : wordsAndPairs(run);
    else yield* letters(run);
    const joint = jointOf(run, runs[index + 1]);
    if (joint !== null) yield [joint, run.at];
  }
  for (const { at, lexeme, signed } of documentNumbersOf(text)) {
    yield [lexeme, at];
    if (signed !== lexeme) yield [signed, at];
  }
}

/** A pair of characters where two words meet, one of them a single character; null where both are longer. */
export function pairBetween(left: string, right: string): string | null {
  const [one, other] = [lastOf(left), firstOf(right)];
  return one === left || other === right ? one + other : null;
}

function* everyPair({ at, text }: Run): Generator<Place> {
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    yield [character, at + index];
    const next = characters[index + 1];
    if (next !== undefined) yield [character + next, at + index];
  }
  for (const word of cutWords(text)) if (word.length > 2) yield* longWord(word, at);
}

function* wordsAndPairs({ at: start, text }: Run): Generator<Place> {
  let at = start;
  let before: string | undefined;
  for (const word of cutWords(text)) {
    const pair = before === undefined ? null : pairBetween(before, word);
    if (pair !== null) yield [pair, at];
    if (word.length > 2) yield* longWord(word, at);
    else if (!PARTICLES.has(word)) yield [word, at];
    at += word.length;
    before = word;
  }
}

function* longWord(word: string, at: number): Generator<Place> {
  yield [word, at];
  const characters = Array.from(word);
  for (let index = 1; index < characters.length; index += 1) yield [characters.slice(index - 1, index + 1).join(''), at];
  if (characters.length > 3) for (const part of wordsWithin(word)) if (part.length > 2) yield [part, at];
}

/** Letters and digits together, and apart: `gb2312`, `gb`, `2312`. */
function* letters({ at, text }: Run): Generator<Place> {
  yield [text.slice(0, LONGEST), at];
  const parts = text.match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
  if (parts.length > 1) for (const part of parts) yield [part.slice(0, LONGEST), at];
}
