import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type Language, type Page, render, type RequestContext, requestErrors, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { ChannelAccounts, type OpenChannelAccount } from '../../base/index.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { infoPermissions } from '../info.permissions.js';
import { ChannelArticles } from './channel-articles.js';
import { Channels } from './channels/channels.js';
import { isForEverybody } from './open-channels.js';
import type { CreatePublication, Publication, PublicationQuery } from './publication.dto.js';
import { publicationErrors } from './publication.errors.js';
import { type HeldPublication, PublicationRepository, type StoredPublication } from './publication.repository.js';
import type { PublicationStatus } from './publication-types.js';
import { RunPublicationJob } from './run-publication.job.js';

const RECALLABLE: readonly PublicationStatus[] = ['queued', 'submitted', 'draftSaved', 'published', 'recallFailed'];

/** Articles into channels, and back. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly publications: PublicationRepository,
    private readonly rows: ArticleRows,
    private readonly articles: ChannelArticles,
    private readonly accounts: ChannelAccounts,
    private readonly channels: Channels,
    private readonly job: RunPublicationJob,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async list({ language, scope }: RequestContext, query: PublicationQuery): Promise<Page<Publication>> {
    const page = await this.publications.page(scope, query);
    return { ...page, items: page.items.map((publication) => told(publication, language)) };
  }

  /** @throws Problem `request.not_found` */
  async get({ language, scope }: RequestContext, id: string): Promise<Publication> {
    const publication = await this.publications.find(scope, id);
    if (!publication) throw requestErrors.notFound();
    return told(publication, language);
  }

  /**
   * Sends a published article to a channel account; both in the scope of the caller. The answer does not wait for the channel.
   * @throws Problem `request.not_found`, `info.article_not_published`, `info.channel_off`, `info.channel_needs_public`,
   *   `info.channel_refuses`, `info.published_there`
   */
  create(context: RequestContext, { articleId, channelAccountId }: CreatePublication): Promise<Publication> {
    return this.work.run(context, async (tx) => {
      const article = await this.rows.lock(tx, context.scope, articleId);
      const account = article && (await this.accounts.open(channelAccountId, context.scope, tx));
      if (!account) throw requestErrors.notFound();
      await this.requireTaken(article, account);
      const publication = { id: uuidv7(), articleId, channelAccountId, channelAccountName: account.name, kind: account.kind };
      const isNew = await this.publications.insert(tx, publication);
      if (!isNew) throw publicationErrors.publishedThere({ account: account.name });
      const { id } = publication;
      const { organizationId } = article;
      note(tx, 'create', { id, organizationId });
      await this.job.enqueue(tx, { id, organizationId }, 1, this.clock.now());
      return this.read(tx, context, id);
    });
  }

  /** Takes it out of the channel again, where the channel can. @throws Problem `request.not_found`, `request.stale`, `info.publication_step_not_possible` */
  recall(context: RequestContext, id: string): Promise<Publication> {
    return this.work.run(context, (tx) =>
      this.step(tx, context, id, 'recall', ({ status }) => {
        if (!RECALLABLE.includes(status)) throw publicationErrors.publicationStepNotPossible({ status });
        return 'recalling';
      }),
    );
  }

  /** Tries again what failed. @throws Problem `request.not_found`, `request.stale`, `info.publication_step_not_possible`, `info.article_not_published` */
  retry(context: RequestContext, id: string): Promise<Publication> {
    return this.work.run(context, async (tx) => {
      // The article first, as everybody who locks both.
      const found = await this.publications.find(context.scope, id, tx);
      const article = found && (await this.rows.lock(tx, context.scope, found.articleId));
      return this.step(tx, context, id, 'retry', async ({ articleId, channelAccountId, channelAccountName, kind, state, status }) => {
        if (status === 'recallFailed') return 'recalling';
        if (status !== 'failed') throw publicationErrors.publicationStepNotPossible({ status });
        if (article?.status !== 'published') throw publicationErrors.articleNotPublished();
        const others = await this.publications.lockOfArticle(tx, articleId);
        if (others.some((other) => other.channelAccountId === channelAccountId)) throw publicationErrors.publishedThere({ account: channelAccountName });
        return this.channels.of(kind).isWaiting?.(state) ? 'submitted' : 'queued';
      });
    });
  }

  /** What an article that was withdrawn has in channels is recalled. */
  async recallAll(tx: WorkTransaction, articleId: string): Promise<void> {
    for (const publication of await this.publications.lockOfArticle(tx, articleId)) await this.set(tx, publication, 'recalling');
  }

  private async step(tx: WorkTransaction, context: RequestContext, id: string, act: string, next: (publication: HeldPublication) => PublicationStatus | Promise<PublicationStatus>): Promise<Publication> {
    const publication = await this.publications.lock(tx, context.scope, id);
    if (!publication) throw requestErrors.notFound();
    context.ifMatch?.require(publication.version);
    await this.set(tx, publication, await next(publication));
    note(tx, act, publication);
    return this.read(tx, context, id);
  }

  private async set(tx: WorkTransaction, publication: HeldPublication, status: PublicationStatus): Promise<void> {
    const nextTryAt = this.clock.now();
    const version = await this.publications.alter(tx, publication.id, publication.version, { status, state: publication.state, reason: null, attempts: 0, nextTryAt });
    if (version === null) throw new Error('a publication that is locked was changed');
    await this.job.enqueue(tx, publication, version, nextTryAt);
  }

  private async requireTaken(article: HeldArticle, { active, kind, name: account }: OpenChannelAccount): Promise<void> {
    if (article.status !== 'published') throw publicationErrors.articleNotPublished();
    if (!active) throw publicationErrors.channelOff({ account });
    if (isForEverybody(kind) && article.audience.visibility !== 'public') throw publicationErrors.channelNeedsPublic({ account });
    const reason = this.channels.of(kind).refuses?.(await this.articles.of(article));
    if (reason) throw publicationErrors.channelRefuses({ reason });
  }

  private async read(tx: WorkTransaction, { language, scope }: RequestContext, id: string): Promise<Publication> {
    const publication = await this.publications.find(scope, id, tx);
    if (!publication) throw new Error('a publication that is locked is gone');
    return told(publication, language);
  }
}

function told({ reason, ...publication }: StoredPublication, language: Language): Publication {
  return { ...publication, reason: reason && render(reason, language) };
}

function note(tx: WorkTransaction, act: string, { id, organizationId }: Pick<Publication, 'id' | 'organizationId'>): void {
  tx.audit({ action: `${infoPermissions.publication.manage.key}.${act}`, targetKind: 'publication', targetId: id, organizationId });
}
