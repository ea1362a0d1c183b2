import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { checkedTexts } from '../word-hit/checked-text.js';
import { type WordDecision, WordDecisions } from '../word-hit/word-decisions.js';
import { type FoundWord, WordFinder } from '../word-hit/word-finder.js';
import { MOST_HITS, type WordHit, type WordHits } from './word-decision.dto.js';

/** A word that stands in an article, with what was decided about it. */
export interface DecidedWord extends FoundWord {
  readonly decision: WordDecision | null;
}

/** Which words of lists stand in an article, and what was decided about them. */
@Injectable()
export class WordHitReader {
  constructor(
    private readonly finder: WordFinder,
    private readonly decisions: WordDecisions,
  ) {}

  async wordsIn(runner: SqlRunner, article: HeldArticle): Promise<DecidedWord[]> {
    const found = await this.finder.find(article, checkedTexts(article));
    if (found.length === 0) return [];
    const decisions = await this.decisions.of(runner, article.id);
    return found.map((word) => ({ ...word, decision: decisions.get(word.key) ?? null }));
  }
}

/** Whether somebody has to decide about a word before it is published, or to change the text as was decided. */
export function isOpen({ decision, kind }: DecidedWord): boolean {
  return kind === 'sensitive' && decision?.decision !== 'keep';
}

/** Whether somebody decided that a word must go before the text is published. */
export function isToChange({ decision, kind }: DecidedWord): boolean {
  return kind === 'sensitive' && decision?.decision === 'change';
}

/** The words as they are answered. */
export function toWordHits(words: readonly DecidedWord[]): WordHits {
  const [open, others] = [words.filter(isOpen), words.filter((word) => !isOpen(word))];
  return {
    items: [...inOrder(open), ...inOrder(others)].slice(0, MOST_HITS),
    total: words.reduce((total, { count }) => total + count, 0),
    undecided: open.length,
  };
}

function inOrder(words: readonly DecidedWord[]): WordHit[] {
  const hits = words.flatMap(({ decision, kind, list, places, suggestion, word }) => places.map((place): WordHit => ({ word, kind, suggestion, list, ...place, decision })));
  return hits.toSorted((one, other) => rankOf(one) - rankOf(other) || one.offset - other.offset);
}

function rankOf({ field }: WordHit): number {
  const index = ['title', 'summary', 'foreword', 'body'].indexOf(field);
  return index < 0 ? 4 + Number(field.split('/')[1] ?? -1) : index;
}
