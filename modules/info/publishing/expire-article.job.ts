import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, UnitOfWork } from '../../../src/index.js';
import { articleExpired, payloadOf } from '../article/article.events.js';
import { ArticleRows } from '../article/article-rows.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { FamilyLocks } from '../copy/family-locks.js';

/** Tells of the end of an article, which readers have lost sight of at that moment already, and takes it from the top. */
@Injectable()
export class ExpireArticleJob implements Job<{ articleId: string; expireAt: string }> {
  static readonly job: JobOptions = { name: 'info.expire_article' };

  constructor(
    private readonly rows: ArticleRows,
    private readonly copies: CopyFollowing,
    private readonly families: FamilyLocks,
    private readonly work: UnitOfWork,
  ) {}

  /** Does nothing where the end was put off, or told of already. */
  async run({ articleId, expireAt }: { articleId: string; expireAt: string }): Promise<void> {
    await this.work.runAsService('info', async (tx) => {
      await this.families.lockAround(tx, articleId);
      const article = await this.rows.lockDue(tx, articleId);
      if (article?.status !== 'published' || article.expireAt !== expireAt || article.expiredAt !== null) return;
      const expired = await this.rows.expire(tx, articleId);
      tx.emit(articleExpired, { organizationId: expired.organizationId, payload: payloadOf(expired) });
      await this.copies.expired(tx, expired);
    });
  }
}
