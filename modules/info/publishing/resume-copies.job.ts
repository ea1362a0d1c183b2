import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun } from '../../../src/index.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { PublishArticleJob } from './publish-article.job.js';

/** Publishes the copies of an article that come back with it, each in a transaction of its own, with a list of its own of whom it is for. */
@Injectable()
export class ResumeCopiesJob implements Job<{ originId: string }> {
  static readonly job: JobOptions = { name: 'info.resume_copies' };

  constructor(
    private readonly copies: CopyRepository,
    private readonly publishing: PublishArticleJob,
    private readonly database: Database,
  ) {}

  async run({ originId }: { originId: string }, run: Pick<JobRun, 'scope' | 'signal'>): Promise<void> {
    for (const { id, publishAt } of await this.copies.due(this.database, originId)) {
      run.signal.throwIfAborted();
      await this.publishing.run({ articleId: id, publishAt, comesBack: true }, run);
    }
  }
}
