import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '../../../src/index.js';
import { WordDecisionService } from '../word-decision/word-decision.service.js';
import { WordListService } from '../word-list/word-list.service.js';
import { WordService } from '../word-list/word.service.js';
import { DEMO_WORD_LIST } from './demo-articles.js';

const WORD_LIST = 'SELECT l.id FROM info_word_lists l WHERE l.organization_id = $1 AND l.name = $2';

/** A list of words for the demo district, and a decision about one of them. */
@Injectable()
export class DemoWords {
  constructor(
    private readonly lists: WordListService,
    private readonly words: WordService,
    private readonly decisions: WordDecisionService,
    private readonly database: Database,
  ) {}

  /** Does nothing where the organisation has the list. */
  async make(context: RequestContext, organizationId: string): Promise<void> {
    const { kind, name, status, words } = DEMO_WORD_LIST;
    if (await this.database.one(WORD_LIST, [organizationId, name])) return;
    const { id } = await this.lists.create(context, { kind, name, status, organizationId });
    for (const word of words) await this.words.create(context, id, { ...word, exceptions: [] });
  }

  /** Keeps a word in an article. */
  async keep(context: RequestContext, articleId: string, kept: { readonly word: string; readonly reason: string }): Promise<void> {
    await this.decisions.decide(context, articleId, { decisions: [{ ...kept, decision: 'keep' }] });
  }
}
