import { Injectable } from '@nestjs/common';
import { Clock, Database, type Job, type JobOptions, JobQueue, type Text, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { ChannelAccounts, type ChannelKind, type OpenChannelAccount } from '../../base/index.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { isOpen } from '../article/is-open.js';
import { ChannelArticles } from './channel-articles.js';
import type { ChannelState } from './channels/channel-adapter.js';
import { Channels } from './channels/channels.js';
import { isForEverybody } from './open-channels.js';
import { afterLateStep, afterRecall, afterStep, madeBy } from './publication-progress.js';
import { type HeldPublication, type PublicationChange, PublicationRepository } from './publication.repository.js';

/** Which publication, at which version: another one is nobody's business any more. */
export interface PublicationWork {
  readonly publicationId: string;
  readonly version: number;
}

const ACCOUNT_GONE: Text = { zh: '渠道账号已删除或停用。请启用，或改用其他账号重新发布。', en: 'The channel account was removed or switched off. Switch it on, or publish by another one.' };

const NOT_OPEN: Text = {
  zh: '文稿已撤回、已到期，或不再是公开文稿，没有发到渠道。请重新发布文稿后重试。',
  en: 'The article was withdrawn, is over, or is not public any more: nothing was sent. Publish it again, then try again.',
};

/**
 * Does the next step of a publication, and queues the one after it. What the channel did is kept before anything else is
 * asked of it; no row is locked while the channel is asked.
 */
@Injectable()
export class RunPublicationJob implements Job<PublicationWork> {
  static readonly job: JobOptions = { name: 'info.run_publication', concurrency: 4, timeoutSeconds: 120 };

  constructor(
    private readonly database: Database,
    private readonly publications: PublicationRepository,
    private readonly rows: ArticleRows,
    private readonly articles: ChannelArticles,
    private readonly accounts: ChannelAccounts,
    private readonly channels: Channels,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async run({ publicationId, version }: PublicationWork): Promise<void> {
    const publication = await this.publications.due(publicationId);
    if (publication?.version !== version) return;
    const change = await this.next(publication);
    await this.work.runAsService('info', async (tx) => {
      const changed = await this.publications.alter(tx, publicationId, version, change);
      if (changed !== null) await this.enqueue(tx, publication, changed, change.nextTryAt);
      else await this.recallToo(tx, publication, madeBy(publication, change));
    });
  }

  /** Queues the next step, where there is one. */
  async enqueue(tx: WorkTransaction, { id, organizationId }: Pick<HeldPublication, 'id' | 'organizationId'>, version: number, nextTryAt: Date | null): Promise<void> {
    if (nextTryAt === null) return;
    await this.jobs.enqueue(tx, RunPublicationJob, { publicationId: id, version }, { owner: null, organizationId, runAfter: nextTryAt });
  }

  /** What a step made of a publication while somebody recalled it: that recall did not know of it. */
  private async recallToo(tx: WorkTransaction, { articleId, channelAccountId, id }: HeldPublication, made: ChannelState | null): Promise<void> {
    if (made === null) return;
    // Nobody sends the article to that account anew until it is known whether somebody has.
    await this.rows.lockDue(tx, articleId);
    const leaving = await this.publications.lockLeaving(tx, id);
    if (!leaving) return;
    const others = leaving.status === 'recalled' ? await this.publications.lockOfArticle(tx, articleId) : [];
    const change = afterLateStep(leaving, made, others.some((other) => other.channelAccountId === channelAccountId), this.clock.now());
    const version = await this.publications.alter(tx, id, leaving.version, change);
    if (version === null) throw new Error('a publication that is locked was changed');
    await this.enqueue(tx, leaving, version, change.nextTryAt);
  }

  private async next(publication: HeldPublication): Promise<PublicationChange> {
    const account = await this.accounts.open(publication.channelAccountId);
    const article = await this.rows.read(this.database, publication.articleId);
    const isRecall = publication.status === 'recalling';
    if (!account?.active || !article) {
      const step = { status: 'failed', reason: ACCOUNT_GONE } as const;
      return isRecall ? afterRecall(publication, step, this.clock.now()) : afterStep(publication, step, this.clock.now());
    }
    return isRecall ? this.recall(publication, account) : this.publish(publication, account, article);
  }

  private async publish(publication: HeldPublication, account: OpenChannelAccount, article: HeldArticle): Promise<PublicationChange> {
    const adapter = this.channels.of(publication.kind);
    const now = this.clock.now();
    // It may have waited long for its turn, and what recalls it comes by an event.
    if (publication.status === 'queued' && !isFor(article, publication.kind, now)) return afterStep(publication, { status: 'failed', reason: NOT_OPEN }, now);
    const step =
      publication.status === 'submitted' && adapter.check
        ? await adapter.check(account, publication.state)
        : await adapter.publish(account, await this.articles.of(article), publication.state);
    return afterStep(publication, step, this.clock.now());
  }

  private async recall(publication: HeldPublication, account: OpenChannelAccount): Promise<PublicationChange> {
    const { articleId: id, articleTitle: title, kind, state } = publication;
    return afterRecall(publication, await this.channels.of(kind).recall(account, { id, title }, state), this.clock.now());
  }
}

/** Whether readers have an article at that moment, and those of a channel may. */
function isFor(article: HeldArticle, kind: ChannelKind, now: Date): boolean {
  return isOpen(article, now) && (!isForEverybody(kind) || article.audience.visibility === 'public');
}
