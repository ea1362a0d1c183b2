import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { SubscriberMessages } from '../subscription/subscriber-messages.js';
import { TargetMessages } from './target-messages.js';
import { TargetRepository } from './target.repository.js';

/** As many at once as keep neither a statement nor the process busy for long. */
const AT_ONCE = 1_000;

/**
 * Tells those on the list of a publication who wait to be told of it or reminded, then those who subscribed and are not on it:
 * each once, however often it is begun anew.
 */
@Injectable()
export class AnnounceArticleJob implements Job<{ articleId: string; publication: number }> {
  static readonly job: JobOptions = { name: 'info.announce_article' };

  constructor(
    private readonly rows: ArticleRows,
    private readonly targets: TargetRepository,
    private readonly messages: TargetMessages,
    private readonly subscribers: SubscriberMessages,
    private readonly work: UnitOfWork,
  ) {}

  /** Ends where the article is not published any more, or again. */
  async run({ articleId, publication }: { articleId: string; publication: number }): Promise<void> {
    for (let after = 0; await this.whilePublished(articleId, publication, (tx, article) => this.tellNext(tx, article, after)); after += AT_ONCE);
    while (await this.whilePublished(articleId, publication, (tx, article) => this.subscribers.tellNext(tx, article, AT_ONCE)));
  }

  private async tellNext(tx: WorkTransaction, article: HeldArticle, after: number): Promise<boolean> {
    await this.messages.tell(tx, article, await this.targets.tell(tx, article, after, AT_ONCE));
    return after + AT_ONCE < (await this.targets.lengthOf(tx, article.id, article.publication));
  }

  private whilePublished(articleId: string, publication: number, tell: (tx: WorkTransaction, article: HeldArticle) => Promise<boolean>): Promise<boolean> {
    return this.work.runAsService('info', async (tx) => {
      const article = await this.rows.lockDue(tx, articleId);
      return article?.status === 'published' && article.publication === publication && (await tell(tx, article));
    });
  }
}
