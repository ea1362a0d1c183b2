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
  tellAuthors(tx: Transaction, article: HeldArticle, words: readonly DecidedWord[], decidedBy: string | null): Promise<void> {
    return this.tell(tx, wordDecisionNotifications.wordsToChange, article, words, decidedBy);
  }

  /** Tells who adopted a copy that its source must change some words. @param decidedBy who knows it */
  tellAdopters(tx: Transaction, article: HeldArticle, words: readonly DecidedWord[], decidedBy: string | null): Promise<void> {
    return this.tell(tx, wordDecisionNotifications.wordsToChangeAtSource, article, words, decidedBy);
  }

  private async tell(tx: Transaction, kind: (typeof wordDecisionNotifications)[keyof typeof wordDecisionNotifications], article: HeldArticle, words: readonly DecidedWord[], decidedBy: string | null): Promise<void> {
    const { authorAccountId, id, organizationId, revisedBy, sharedFrom, title } = article;
    const accountIds = [...new Set([authorAccountId, revisedBy].filter((each) => each !== null))].filter((each) => each !== decidedBy);
    await this.notifier.notify(tx, kind, {
      to: { accountIds },
      organizationId,
      values: { title, words: namesOf(words), organization: sharedFrom?.organizationName ?? '' },
      url: `/articles/${id}/word-hits`,
    });
  }
}
