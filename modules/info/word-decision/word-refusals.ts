import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { WORD_CHECK } from '../word-hit/word-hit.rules.js';
import { namesOf } from '../word-hit/word-warnings.js';
import { wordDecisionErrors } from './word-decision.errors.js';
import { type DecidedWord, isOpen, WordHitReader } from './word-hit-reader.js';

/** What INF-7 refuses. */
@Injectable()
export class WordRefusals {
  constructor(private readonly hits: WordHitReader) {}

  /**
   * Asked of a text that readers get next: at the last approval, at a submission without reviews, at publication and when
   * it is scheduled.
   * @throws Problem `info.word_hits_undecided`
   */
  async requireDecided(tx: Transaction, article: HeldArticle): Promise<void> {
    const open = await this.undecidedIn(tx, article);
    if (open.length > 0) throw wordDecisionErrors.wordHitsUndecided({ count: open.length, words: namesOf(open) }, { rule: WORD_CHECK });
  }

  /** The sensitive words that nobody decided to keep. */
  async undecidedIn(tx: Transaction, article: HeldArticle): Promise<readonly DecidedWord[]> {
    return (await this.hits.wordsIn(tx, article)).filter(isOpen);
  }
}
