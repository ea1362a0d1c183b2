import { Injectable } from '@nestjs/common';
import { Database, type RequestContext, requestErrors, type WorkTransaction } from '../../../src/index.js';
import { ArticleRepository } from '../article/article.repository.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { lockArticle, noteArticle, requireStep } from '../article/article-steps.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { WordDecisions } from '../word-hit/word-decisions.js';
import { wordKeyOf } from '../word-list/spelling.js';
import type { DecideWord, DecideWords, WordHits } from './word-decision.dto.js';
import { wordDecisionErrors } from './word-decision.errors.js';
import { type DecidedWord, isToChange, toWordHits, WordHitReader } from './word-hit-reader.js';
import { WordMessages } from './word-messages.js';

type KeyedDecision = DecideWord & { readonly key: string };

/** The words of lists in an article: shown by the machine, decided about by people (INF-7). */
@Injectable()
export class WordDecisionService {
  constructor(
    private readonly hits: WordHitReader,
    private readonly messages: WordMessages,
    private readonly decisions: WordDecisions,
    private readonly articles: ArticleRepository,
    private readonly rows: ArticleRows,
    private readonly copies: CopyFollowing,
    private readonly database: Database,
    private readonly work: GuardedWork,
  ) {}

  /** @throws Problem `request.not_found` */
  async list({ scope }: RequestContext, id: string): Promise<WordHits> {
    const article = (await this.articles.isManaged(scope, id)) ? await this.rows.read(this.database, id) : null;
    if (!article) throw requestErrors.notFound();
    return toWordHits(await this.hits.wordsIn(this.database, article));
  }

  /**
   * Decides about words that stand in the text. A decision holds until the word is gone from it, or somebody decides anew. What was
   * ready to be published, or about to be at a time, is a draft again where a sensitive word is to be changed. A copy that came back with
   * its source is not: nobody here can change its text, and it comes back with the next correction.
   * @throws Problem `request.not_found`, `request.stale`, `info.word_not_hit`, `info.word_decided_twice`, `info.secrecy_marking`
   */
  decide(context: RequestContext, id: string, { decisions }: DecideWords): Promise<WordHits> {
    return this.work.run(context, async (tx) => {
      const article = await lockArticle(this.rows, tx, context, id);
      const keyed = decisions.map((each): KeyedDecision => ({ ...each, key: wordKeyOf(each.word) }));
      await this.requireHits(tx, article, keyed);
      requireUnmarked({ kind: 'article', id, organizationId: article.organizationId }, decisions.map(({ reason }, index) => ({ pointer: `/decisions/${index}/reason`, text: reason })));
      for (const { decision, key, reason, word } of keyed) {
        await this.decisions.put(tx, id, { key, decision, reason, decidedBy: context.principal.accountId });
        noteArticle(tx, 'decideWord', article, { fields: [`${decision}:${word}`], reason });
      }
      const words = await this.hits.wordsIn(tx, article);
      await this.sendBack(tx, context, article, words.filter(isToChange));
      return toWordHits(words);
    });
  }

  private async sendBack(tx: WorkTransaction, { principal }: RequestContext, article: HeldArticle, words: readonly DecidedWord[]): Promise<void> {
    const isPassed = article.status === 'ready' || article.status === 'scheduled';
    if (!isPassed || words.length === 0) return;
    if (await this.copies.isReturned(tx, article)) return this.keepBack(tx, article, words, principal.accountId);
    await this.rows.sendBack(tx, article.id, requireStep(article, 'sendBack'));
    noteArticle(tx, 'sendBack', article, { fields: words.map(({ word }) => `change:${word}`) });
    await this.messages.tellAuthors(tx, article, words, principal.accountId);
  }

  private async keepBack(tx: WorkTransaction, article: HeldArticle, words: readonly DecidedWord[], decidedBy: string | null): Promise<void> {
    if (article.status === 'scheduled') {
      requireStep(article, 'hold');
      await this.rows.hold(tx, article.id);
      noteArticle(tx, 'hold', article, { fields: ['words'] });
    }
    await this.copies.hold(tx, article, 'words');
    await this.messages.tellAdopters(tx, article, words, decidedBy);
  }

  private async requireHits(tx: WorkTransaction, article: HeldArticle, decisions: readonly KeyedDecision[]): Promise<void> {
    const twice = decisions.find(({ key }, index) => decisions.findIndex((each) => each.key === key) < index);
    if (twice) throw wordDecisionErrors.wordDecidedTwice({ word: twice.word });
    const known = new Set((await this.hits.wordsIn(tx, article)).map(({ key }) => key));
    const unknown = decisions.filter(({ key }) => !known.has(key));
    if (unknown.length > 0) throw wordDecisionErrors.wordNotHit({ words: unknown.slice(0, 10).map(({ word }) => word).join('、') });
  }
}
