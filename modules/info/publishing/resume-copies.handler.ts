import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, JobQueue, type WorkTransaction } from '../../../src/index.js';
import { type ArticlePayload, articlePublished } from '../article/article.events.js';
import { ArticleRows } from '../article/article-rows.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { PublishArticleJob } from './publish-article.job.js';

/** Publishes the copies again that an article had taken from their readers, each by a job, with a list of its own of whom it is for. */
@Injectable()
export class ResumeCopies implements EventHandler<ArticlePayload> {
  static readonly event = articlePublished;

  constructor(
    private readonly rows: ArticleRows,
    private readonly copies: CopyRepository,
    private readonly jobs: JobQueue,
  ) {}

  async handle({ payload }: DomainEvent<ArticlePayload>, tx: WorkTransaction): Promise<void> {
    const article = await this.rows.read(tx, payload.articleId);
    for (const { id, publishAt } of await this.copies.due(tx, article?.originId ?? payload.articleId)) {
      await this.jobs.enqueue(tx, PublishArticleJob, { articleId: id, publishAt }, { owner: null, organizationId: null });
    }
  }
}
