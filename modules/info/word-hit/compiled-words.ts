import { setImmediate as breathe } from 'node:timers/promises';
import { wordKeyOf } from '../word-list/spelling.js';
import type { SoughtWord } from '../word-list/word.repository.js';

/** A word of a list, and where it stands in a text. */
export interface WordMatch {
  readonly word: SoughtWord;
  readonly count: number;
  /** The first of them, in the spelling of the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

interface Entry {
  readonly word: SoughtWord;
  readonly exceptions: readonly string[];
}

/** How many places of a word are told. */
const MOST_PLACES = 20;
/** How much of a text is looked through before other work gets its turn. */
const READ_AT_ONCE = 5_000;
const COMPILED_AT_ONCE = 2_000;
/** What words of an alphabet are made of: they are found whole, not inside others. */
const ALPHABETIC = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u;

/**
 * The words of a list, made ready to be looked for in texts of any length: by their first two characters, and then by
 * each length that words with these have. All words are found, those inside others too. Neither making it ready nor
 * looking through a text keeps other work waiting.
 */
export class CompiledWords {
  private readonly entries = new Map<string, Entry>();
  /** First unit → second unit → lengths of the words that begin so. */
  private readonly beginnings = new Map<number, Map<number, number[]>>();

  private constructor() {}

  /** @param runs of words, as they are spelt */
  static async of(runs: AsyncIterable<readonly SoughtWord[]> | Iterable<readonly SoughtWord[]>): Promise<CompiledWords> {
    const compiled = new CompiledWords();
    for await (const words of runs) {
      for (const [index, word] of words.entries()) {
        if (index % COMPILED_AT_ONCE === 0) await breathe();
        compiled.add(word);
      }
    }
    return compiled;
  }

  /** How many words there are. */
  get size(): number {
    return this.entries.size;
  }

  /** The words that stand in a text that is spelt as they are. */
  async find(text: string): Promise<WordMatch[]> {
    const found = new Map<Entry, { count: number; readonly places: { start: number; end: number }[] }>();
    for (let from = 0; from < text.length; from += READ_AT_ONCE) {
      if (from > 0) await breathe();
      for (const { entry, start } of this.matches(text, from, Math.min(from + READ_AT_ONCE, text.length))) {
        const match = found.get(entry) ?? { count: 0, places: [] };
        if ((match.count += 1) <= MOST_PLACES) match.places.push({ start, end: start + entry.word.key.length });
        found.set(entry, match);
      }
    }
    return [...found].map(([{ word }, match]) => ({ word, ...match }));
  }

  private add(word: SoughtWord): void {
    const { key } = word;
    this.entries.set(key, { word, exceptions: word.exceptions.map(wordKeyOf) });
    const [first, second] = [key.charCodeAt(0), key.charCodeAt(1)];
    const seconds = this.beginnings.get(first) ?? new Map<number, number[]>();
    const lengths = seconds.get(second) ?? [];
    if (!lengths.includes(key.length)) seconds.set(second, [...lengths, key.length]);
    this.beginnings.set(first, seconds);
  }

  /** Those that begin in a part of a text. */
  private *matches(text: string, from: number, to: number): Generator<{ readonly entry: Entry; readonly start: number }> {
    for (let start = from; start < to; start++) {
      const lengths = this.beginnings.get(text.charCodeAt(start))?.get(text.charCodeAt(start + 1));
      for (const length of lengths ?? []) {
        const entry = start + length <= text.length ? this.entries.get(text.slice(start, start + length)) : undefined;
        if (entry && isMeant(entry, text, start)) yield { entry, start };
      }
    }
  }
}

/** Not inside a longer word of an alphabet, nor in a phrase in which it is right. */
function isMeant({ exceptions, word: { key } }: Entry, text: string, start: number): boolean {
  const end = start + key.length;
  if (isJoined(text, start) || isJoined(text, end)) return false;
  return !exceptions.some((phrase) => {
    const at = start - phrase.indexOf(key);
    return at >= 0 && text.startsWith(phrase, at);
  });
}

function isJoined(text: string, at: number): boolean {
  return at > 0 && at < text.length && ALPHABETIC.test(text.charAt(at - 1)) && ALPHABETIC.test(text.charAt(at));
}
