import type { Problem } from '../../../src/index.js';
import type { GivenText } from '../secrecy/require-unmarked.js';
import { wordKeyOf } from './spelling.js';
import type { ListedWord } from './word.dto.js';
import { wordListErrors } from './word-list.errors.js';
import type { StoredWord } from './word.repository.js';

const FEWEST_CHARACTERS = 2;

/** What people say of a word. */
export type WordFacts = Pick<ListedWord, 'id' | 'wordListId' | 'word' | 'suggestion' | 'note' | 'exceptions'>;

/** What is wrong with a word, `info.word_too_short` or `info.word_exception_without_word`; null for nothing. */
export function wordFault({ exceptions, word }: WordFacts): Problem | null {
  const key = wordKeyOf(word);
  if ([...key].length < FEWEST_CHARACTERS) return wordListErrors.wordTooShort({ word });
  const wrong = exceptions.find((exception) => !isLonger(wordKeyOf(exception), key));
  return wrong === undefined ? null : wordListErrors.wordExceptionWithoutWord({ exception: wrong, word });
}

function isLonger(exception: string, key: string): boolean {
  return exception.length > key.length && exception.includes(key);
}

/** A word as it is stored. */
export function storedWord(facts: WordFacts): StoredWord {
  const { exceptions, id, note, suggestion, word, wordListId } = facts;
  return { id, wordListId, word, suggestion, note, exceptions: [...new Set(exceptions)], key: wordKeyOf(word) };
}

/**
 * What of it is asked for markings of secrecy (INF-1). The word itself is not: lists name the very words that are looked
 * for, 机密 among them, and a word by itself marks nothing.
 */
export function markableTexts({ note, suggestion }: WordFacts): GivenText[] {
  return Object.entries({ suggestion, note }).flatMap(([field, text]) => (text === null ? [] : [{ pointer: `/${field}`, text }]));
}
