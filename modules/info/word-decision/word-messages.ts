import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { namesOf } from '../word-hit/word-warnings.js';
import { wordDecisionNotifications } from './word-decision.notifications.js';
import type { DecidedWord } from './word-hit-reader.js';

/** What is said of decisions about words. */
@Injectable()
export class WordMessages {
  constructor(private readonly notifier: Notifier) {}

  /** Tells who wrote an article that it is a draft again for some words. @param decidedBy who knows it */
  async tellAuthors(tx: Transaction, { authorAccountId, id, organizationId, revisedBy, title }: HeldArticle, words: readonly DecidedWord[], decidedBy: string | null): Promise<void> {
    const accountIds = [...new Set([authorAccountId, revisedBy].filter((each) => each !== null))].filter((each) => each !== decidedBy);
    await this.notifier.notify(tx, wordDecisionNotifications.wordsToChange, {
      to: { accountIds },
      organizationId,
      values: { title, words: namesOf(words) },
      url: `/articles/${id}/word-hits`,
    });
  }
}
