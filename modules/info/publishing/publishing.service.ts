import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type RequestContext, type WorkTransaction } from '../../../src/index.js';
import type { Article } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { articleWithdrawn, payloadOf } from '../article/article.events.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import type { ArticleAct } from '../article/article-state.js';
import { lockArticle, noteArticle, requireStep } from '../article/article-steps.js';
import type { ArticleStatus } from '../article/article-types.js';
import { requireContent } from '../article/require-content.js';
import { requireOwn } from '../article/require-own.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import { ReviewRefusals } from '../review/review-refusals.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { WordRefusals } from '../word-decision/word-refusals.js';
import { ArticleRelease } from './article-release.js';
import { PublishArticleJob } from './publish-article.job.js';
import type { ScheduleArticle, WithdrawArticle } from './publishing.dto.js';
import { publishingErrors } from './publishing.errors.js';

/** Publishing articles, now or later, and taking them back. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly rows: ArticleRows,
    private readonly release: ArticleRelease,
    private readonly copies: CopyFollowing,
    private readonly families: FamilyLocks,
    private readonly refusals: ReviewRefusals,
    private readonly settings: InfoSettingsReader,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly work: GuardedWork,
    private readonly words: WordRefusals,
  ) {}

  /** @throws Problem `request.not_found`, `info.review_needed`, `info.step_not_possible`, `info.nothing_to_publish`, `info.expiry_in_past`, `info.word_hits_undecided`, `info.source_closed`, `info.source_recalled`, `info.copy_not_public` */
  publish(context: RequestContext, id: string): Promise<Article> {
    return this.work.run(context, async (tx) => {
      const article = await this.lock(tx, context, id);
      await this.requirePublishable(tx, article, 'publish');
      this.requireLater(article.expireAt, this.clock.now().getTime());
      return this.release.publish(tx, article, false);
    });
  }

  /** Sets when it is published and when it ends; of a published one the end. @throws Problem as {@link publish}, and `info.publish_at_in_past`, `info.publish_at_needed`, `info.published_already`, `info.copy_locked` */
  schedule(context: RequestContext, id: string, { expireAt: end, publishAt }: ScheduleArticle): Promise<Article> {
    return this.work.run(context, async (tx) => {
      const article = await this.lock(tx, context, id);
      const status = await this.requirePublishable(tx, article, 'schedule');
      if (end !== undefined) requireOwn(article, ['expireAt']);
      const expireAt = end === undefined ? article.expireAt : end;
      const begin = this.beginOf(article, publishAt);
      this.requireLater(expireAt, Math.max(begin === null ? 0 : Date.parse(begin), this.clock.now().getTime()));
      const scheduled = await this.rows.schedule(tx, id, status, { publishAt: begin, expireAt });
      noteArticle(tx, 'schedule', article, { fields: ['publishAt', 'expireAt'] });
      if (scheduled.status === 'published') await this.followEnd(tx, scheduled);
      else await this.watchBegin(tx, scheduled);
      return scheduled;
    });
  }

  /** Takes a published or scheduled article back. @throws Problem `request.not_found`, `info.step_not_possible`, `info.secrecy_marking` */
  withdraw(context: RequestContext, id: string, { reason }: WithdrawArticle): Promise<Article> {
    return this.work.run(context, async (tx) => {
      const article = await this.lock(tx, context, id);
      if (!(await this.copies.forgo(tx, article))) requireStep(article, 'withdraw');
      requireUnmarked({ kind: 'article', id, organizationId: article.organizationId }, [{ pointer: '/reason', text: reason }]);
      const withdrawn = await this.rows.withdraw(tx, id, reason);
      await this.release.tellReplaced(tx, withdrawn);
      tx.emit(articleWithdrawn, { organizationId: withdrawn.organizationId, payload: payloadOf(withdrawn) });
      noteArticle(tx, 'withdraw', article, { reason });
      await this.copies.withdrawn(tx, withdrawn, reason);
      return withdrawn;
    });
  }

  private async lock(tx: WorkTransaction, context: RequestContext, id: string): Promise<HeldArticle> {
    await this.families.lockAround(tx, id);
    return lockArticle(this.rows, tx, context, id);
  }

  private async requirePublishable(tx: WorkTransaction, article: HeldArticle, act: ArticleAct): Promise<ArticleStatus> {
    const standing = await this.copies.requirePublishable(tx, article);
    const { reviewLevels: levels } = await this.settings.at(article);
    // Like those that come back by themselves: the reviews of its source are its own.
    if (standing?.isReturned !== true) await this.refusals.requireReviewed(article, levels);
    const status = requireStep(article, act, { levels, passed: article.reviewsPassed });
    requireContent(article);
    if (article.status !== 'published') await this.words.requireDecided(tx, article);
    return status;
  }

  private beginOf({ publishAt: before, status }: HeldArticle, publishAt: string | undefined): string | null {
    if (status === 'published') {
      if (publishAt !== undefined) throw publishingErrors.publishedAlready();
      return before;
    }
    const begin = publishAt ?? before;
    if (begin === null) throw publishingErrors.publishAtNeeded();
    if (Date.parse(begin) <= this.clock.now().getTime()) throw publishingErrors.publishAtInPast();
    return begin;
  }

  private requireLater(expireAt: string | null, than: number): void {
    if (expireAt !== null && Date.parse(expireAt) <= than) throw articleErrors.expiryInPast();
  }

  private async followEnd(tx: WorkTransaction, article: HeldArticle): Promise<void> {
    await this.copies.endChanged(tx, article);
    await this.release.watchEnd(tx, article);
  }

  /** Of no organisation: where the module is no longer in force there, the job is to hold the article back, not to fail. */
  private async watchBegin(tx: WorkTransaction, { id, publishAt }: HeldArticle): Promise<void> {
    if (publishAt === null) return;
    await this.jobs.enqueue(tx, PublishArticleJob, { articleId: id, publishAt }, { owner: null, organizationId: null, runAfter: new Date(publishAt) });
  }
}
