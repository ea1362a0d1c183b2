import { Injectable } from '@nestjs/common';
import { JobQueue, type WorkTransaction } from '../../../src/index.js';
import { articlePublished, payloadOf } from '../article/article.events.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { noteArticle } from '../article/article-steps.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { DocumentRepository } from '../document/document.repository.js';
import { TargetList } from '../target/target-list.js';
import { ExpireArticleJob } from './expire-article.job.js';

/** What publication is, whether somebody asks for it or its time has come. */
@Injectable()
export class ArticleRelease {
  constructor(
    private readonly rows: ArticleRows,
    private readonly copies: CopyFollowing,
    private readonly documents: DocumentRepository,
    private readonly targets: TargetList,
    private readonly jobs: JobQueue,
  ) {}

  /** @param onTime whether it is the scheduled publication */
  async publish(tx: WorkTransaction, article: HeldArticle, onTime: boolean): Promise<HeldArticle> {
    // Published again, a document holds again, whatever was entered of its end.
    if (article.document?.repealedOn) await this.documents.repeal(tx, article.id, null);
    const published = await this.rows.publish(tx, article.id, onTime);
    tx.emit(articlePublished, { organizationId: published.organizationId, payload: payloadOf(published) });
    noteArticle(tx, 'publish', published);
    await this.copies.published(tx, published);
    await this.tellReplaced(tx, published);
    await this.targets.freeze(tx, published);
    await this.watchEnd(tx, published);
    return published;
  }

  /** What an official document replaces is seen to be replaced as long as it is published, and no longer. */
  async tellReplaced(tx: WorkTransaction, { document, id }: HeldArticle): Promise<void> {
    if (document && document.replaces.length > 0) await this.documents.touchReplaced(tx, id);
  }

  /** Has the end of a published article told of, to the second; that of a copy is told of with the end of its origin. */
  async watchEnd(tx: WorkTransaction, { expireAt, id, originId }: HeldArticle): Promise<void> {
    if (expireAt === null || originId !== null) return;
    await this.jobs.enqueue(tx, ExpireArticleJob, { articleId: id, expireAt }, { owner: null, organizationId: null, runAfter: new Date(expireAt) });
  }
}
