import { Injectable } from '@nestjs/common';
import { JobQueue, type WorkTransaction } from '../../../src/index.js';
import type { HeldArticle } from '../article/article-rows.js';
import { SubscriberMessages } from '../subscription/subscriber-messages.js';
import { AnnounceArticleJob } from './announce-article.job.js';
import { TargetRepository } from './target.repository.js';

/** The list of those a publication is for, which stays as it is from then on (INF-5). */
@Injectable()
export class TargetList {
  constructor(
    private readonly targets: TargetRepository,
    private readonly subscribers: SubscriberMessages,
    private readonly jobs: JobQueue,
  ) {}

  /** Writes the list of a publication in its transaction; those on it and subscribers are told soon after. An earlier publication keeps its own. */
  async freeze(tx: WorkTransaction, { id, publication }: HeldArticle): Promise<void> {
    await this.targets.freeze(tx, id);
    await this.subscribers.begin(tx, { id, publication });
    await this.announce(tx, { id, publication });
  }

  /** Has those told soon who wait for it. */
  async announce(tx: WorkTransaction, { id, publication }: Pick<HeldArticle, 'id' | 'publication'>): Promise<void> {
    await this.jobs.enqueue(tx, AnnounceArticleJob, { articleId: id, publication }, { owner: null, organizationId: null });
  }
}
