import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { wordKeyOf } from '../word-list/spelling.js';
import { MOST_WORDS } from '../word-list/word-list-types.js';
import type { ListInForce } from '../word-list/word-lists-in-force.js';
import { type SoughtWord, WordRepository } from '../word-list/word.repository.js';
import { COMMON_TYPOS } from './common-typos.data.js';
import { CompiledWords } from './compiled-words.js';

/** Of all lists together that are kept ready. */
const MOST_KEPT = 3 * MOST_WORDS;

/**
 * Lists made ready to be looked for. Each by itself and not each combination of lists: an organisation has those of all
 * its superiors, so that the words of a county would be kept again for every branch that has a list of its own. A list is
 * known by its version, which its words count: what was made of an earlier one is not used again.
 */
@Injectable()
export class CompiledLists {
  private readonly lists = new LRUCache<string, CompiledWords, ListInForce>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ size }) => size + 1,
    fetchMethod: (_, __, { context }) => CompiledWords.of(this.words.soughtIn(context.id)),
    ignoreFetchAbort: true,
    allowStaleOnFetchAbort: true,
  });
  /** The version of each list that was asked for last. */
  private readonly latest = new Map<string, string>();
  private typos: Promise<CompiledWords> | undefined;

  constructor(private readonly words: WordRepository) {}

  /** Those who ask at once for a list that is not ready wait for one that makes it. */
  of(list: ListInForce): Promise<CompiledWords> {
    const key = `${list.id} ${list.version}`;
    const before = this.latest.get(list.id);
    if (before !== undefined && before !== key) this.lists.delete(before);
    this.latest.set(list.id, key);
    return this.lists.forceFetch(key, { context: list });
  }

  /** The common typos that come with the module. */
  commonTypos(): Promise<CompiledWords> {
    return (this.typos ??= CompiledWords.of([COMMON_TYPOS.map(soughtTypo)]));
  }
}

function soughtTypo([word, suggestion, ...exceptions]: (typeof COMMON_TYPOS)[number]): SoughtWord {
  return { key: wordKeyOf(word), word, suggestion, exceptions };
}
