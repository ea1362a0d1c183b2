import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { ArticleRows } from '../article/article-rows.js';
import { noteArticle, requireStep } from '../article/article-steps.js';
import { ArticleRelease } from './article-release.js';

/** Publishes an article at its time. */
@Injectable()
export class PublishArticleJob implements Job<{ articleId: string; publishAt: string }> {
  static readonly job: JobOptions = { name: 'info.publish_article' };

  constructor(
    private readonly rows: ArticleRows,
    private readonly release: ArticleRelease,
    private readonly work: UnitOfWork,
  ) {}

  /** Does nothing where it was published, withdrawn, changed or put off since; where the module is not in force any more, it is held back. */
  async run({ articleId, publishAt }: { articleId: string; publishAt: string }, { scope }: Pick<JobRun, 'scope'>): Promise<void> {
    await this.work.runAsService('info', async (tx) => {
      const article = await this.rows.lockDue(tx, articleId);
      if (article?.status !== 'scheduled' || article.publishAt !== publishAt) return;
      if (scope.covers(article.node)) {
        requireStep(article, 'release');
        await this.release.publish(tx, article, true);
        return;
      }
      requireStep(article, 'hold');
      await this.rows.hold(tx, articleId);
      noteArticle(tx, 'hold', article);
    });
  }
}
