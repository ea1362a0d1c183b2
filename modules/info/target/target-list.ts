import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { TargetMessages } from './target-messages.js';
import { TargetRepository } from './target.repository.js';

/** The list of those a publication is for, which stays as it is from then on (INF-5). */
@Injectable()
export class TargetList {
  constructor(
    private readonly targets: TargetRepository,
    private readonly messages: TargetMessages,
  ) {}

  /** Writes the list of a publication in its transaction, and tells those on it. An earlier publication keeps its own. */
  async freeze(tx: Transaction, article: HeldArticle): Promise<void> {
    const accountIds = await this.targets.freeze(tx, article.id);
    await this.messages.tell(tx, article, accountIds);
  }
}
