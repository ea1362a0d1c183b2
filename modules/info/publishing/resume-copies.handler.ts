import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, JobQueue, type WorkTransaction } from '../../../src/index.js';
import { type ArticlePayload, articlePublished } from '../article/article.events.js';
import { ArticleRows } from '../article/article-rows.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { ResumeCopiesJob } from './resume-copies.job.js';

/** Has the copies published again that an article had taken from their readers. */
@Injectable()
export class ResumeCopies implements EventHandler<ArticlePayload> {
  static readonly event = articlePublished;

  constructor(
    private readonly rows: ArticleRows,
    private readonly copies: CopyRepository,
    private readonly jobs: JobQueue,
  ) {}

  async handle({ payload: { articleId } }: DomainEvent<ArticlePayload>, tx: WorkTransaction): Promise<void> {
    const originId = (await this.rows.read(tx, articleId))?.originId ?? articleId;
    if ((await this.copies.due(tx, originId)).length === 0) return;
    await this.jobs.enqueue(tx, ResumeCopiesJob, { originId }, { owner: null, organizationId: null });
  }
}
