import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, UnitOfWork } from '../../../src/index.js';
import { ArticleRows } from '../article/article-rows.js';
import { TargetMessages } from './target-messages.js';
import { TargetRepository } from './target.repository.js';

/** As many at once as keep neither a statement nor the process busy for long. */
const AT_ONCE = 1_000;

/** Tells those on the list of a publication who wait to be told of it or reminded, each once, however often it is begun anew. */
@Injectable()
export class AnnounceArticleJob implements Job<{ articleId: string; publication: number }> {
  static readonly job: JobOptions = { name: 'info.announce_article' };

  constructor(
    private readonly rows: ArticleRows,
    private readonly targets: TargetRepository,
    private readonly messages: TargetMessages,
    private readonly work: UnitOfWork,
  ) {}

  /** Ends where the article is not published any more, or again. */
  async run({ articleId, publication }: { articleId: string; publication: number }): Promise<void> {
    for (let after = 0; await this.tellNext(articleId, publication, after); after += AT_ONCE);
  }

  private tellNext(articleId: string, publication: number, after: number): Promise<boolean> {
    return this.work.runAsService('info', async (tx) => {
      const article = await this.rows.lockDue(tx, articleId);
      if (article?.status !== 'published' || article.publication !== publication) return false;
      await this.messages.tell(tx, article, await this.targets.tell(tx, article, after, AT_ONCE));
      return after + AT_ONCE < (await this.targets.lengthOf(tx, articleId, publication));
    });
  }
}
