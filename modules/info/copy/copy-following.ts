import { Injectable } from '@nestjs/common';
import { JobQueue, type WorkTransaction } from '../../../src/index.js';
import { articleExpired, articleWithdrawn, payloadOf } from '../article/article.events.js';
import { articleErrors } from '../article/article.errors.js';
import type { HeldArticle } from '../article/article-rows.js';
import { noteArticle } from '../article/article-steps.js';
import type { CopyHold } from '../article/article-types.js';
import { checkedTexts } from '../word-hit/checked-text.js';
import { WordDecisions } from '../word-hit/word-decisions.js';
import type { CopyNews } from './copy-news.js';
import { copyErrors } from './copy.errors.js';
import { CopyRepository, type CopyStanding, type StoppedCopy } from './copy.repository.js';
import { TellCopiesJob } from './tell-copies.job.js';

type Followed = Pick<HeldArticle, 'id' | 'originId'>;

/**
 * What copies do when the article they follow does something, in the transaction of that: so no reader of any instance sees
 * what was withdrawn, nor an old text beside the new one. Organisations are told afterwards. Callers have locked the family first ({@link FamilyLocks}).
 */
@Injectable()
export class CopyFollowing {
  constructor(
    private readonly copies: CopyRepository,
    private readonly words: WordDecisions,
    private readonly jobs: JobQueue,
  ) {}

  /** @returns as {@link requireOpen} @throws Problem `info.source_recalled`, `info.source_closed`, `info.copy_not_public` for a copy that cannot be published */
  async requirePublishable(tx: WorkTransaction, article: Followed & Pick<HeldArticle, 'audience'>): Promise<CopyStanding | null> {
    const standing = await this.requireOpen(tx, article);
    if (standing !== null && article.audience.visibility === 'public' && !standing.isOriginPublic) throw articleErrors.copyNotPublic();
    return standing;
  }

  /** @returns how a copy stands; null: it is none. @throws Problem `info.source_recalled`, `info.source_closed` for a copy that readers cannot get */
  async requireOpen(tx: WorkTransaction, { id, originId }: Followed): Promise<CopyStanding | null> {
    const standing = originId === null ? null : await this.copies.standingOf(tx, id);
    if (standing?.isRecalled) throw copyErrors.sourceRecalled({ reason: standing.recallReason ?? '' });
    if (standing?.isClosed) throw copyErrors.sourceClosed();
    return standing;
  }

  /** A copy that is handed in anew comes back by nobody but who publishes it. @throws Problem as {@link requireOpen} */
  async submitted(tx: WorkTransaction, copy: Followed): Promise<void> {
    if ((await this.requireOpen(tx, copy)) !== null) await this.copies.settle(tx, copy.id);
  }

  /** Whether it is a copy that came back with its source, and was not published since. */
  async isReturned(tx: WorkTransaction, { id, originId }: Followed): Promise<boolean> {
    return originId !== null && (await this.copies.standingOf(tx, id))?.isReturned === true;
  }

  /** Says why a copy that came back is not published; it comes back with the next correction all the same. What people scheduled stays theirs. */
  async hold(tx: WorkTransaction, { id, originId }: Followed, heldFor: CopyHold): Promise<void> {
    if (originId === null || !(await this.copies.hold(tx, id, heldFor)) || heldFor !== 'module') return;
    await this.tell(tx, id, 'sourceHeld');
  }

  /** Has a copy not come back that somebody takes back. @returns whether it waited for its source */
  async forgo(tx: WorkTransaction, { id, originId, status }: Pick<HeldArticle, 'id' | 'originId' | 'status'>): Promise<boolean> {
    return originId !== null && (await this.copies.settle(tx, id)) !== null && status === 'withdrawn';
  }

  /** The copies get its text; those that its withdrawal took from their readers come back, but for those for everybody of an origin that is so no more. */
  async published(tx: WorkTransaction, article: HeldArticle): Promise<void> {
    if (article.originId !== null) await this.publishedCopy(tx, article.id);
    if (!(await this.copies.hasCopies(tx, article.id))) return;
    if (article.originId === null) {
      await this.copies.follow(tx, article.id);
      await this.words.followCopies(tx, article.id, checkedTexts(article));
    }
    await this.copies.reopen(tx, article.id);
    await this.tellLater(tx);
  }

  /** All copies down the chain are no longer read, until it is published again. */
  async withdrawn(tx: WorkTransaction, article: Followed, reason: string): Promise<void> {
    if (!(await this.copies.hasCopies(tx, article.id))) return;
    const ids = await this.copies.openBelow(tx, article.id);
    const stopped = await this.stop(tx, ids, reason);
    await this.copies.close(tx, ids, article.id, stopped);
    await this.tellLater(tx);
  }

  /** The copies end when it ends. */
  async endChanged(tx: WorkTransaction, article: Followed): Promise<void> {
    if (article.originId === null) await this.copies.followEnd(tx, article.id);
  }

  /** Tells of the end of all copies, which readers have lost sight of already. */
  async expired(tx: WorkTransaction, { id }: Followed): Promise<void> {
    const ended = await this.copies.expire(tx, id);
    for (const copy of ended) tx.emit(articleExpired, { organizationId: copy.organizationId, payload: payloadOf(copy) });
    if (ended.length > 0) await this.tellLater(tx);
  }

  /** These copies and all below them are no longer read, for good, and have no text any more. @returns them */
  async recall(tx: WorkTransaction, copyIds: readonly string[], reason: string): Promise<readonly string[]> {
    const ids = await this.copies.theseAndBelow(tx, copyIds);
    await this.stop(tx, ids, reason);
    await this.copies.recall(tx, ids, reason);
    if (ids.length > 0) await this.tellLater(tx);
    return ids;
  }

  /** @returns those that readers had */
  private async stop(tx: WorkTransaction, copyIds: readonly string[], reason: string): Promise<string[]> {
    const read = (await this.copies.stop(tx, copyIds, reason)).filter(({ wasRead }) => wasRead);
    for (const copy of read) this.noteStop(tx, copy, reason);
    return read.map(({ id }) => id);
  }

  private noteStop(tx: WorkTransaction, copy: StoppedCopy, reason: string): void {
    tx.emit(articleWithdrawn, { organizationId: copy.organizationId, payload: payloadOf(copy) });
    noteArticle(tx, 'withdraw', copy, { reason });
  }

  /** It is found again. That its source is back is news of it now; of one that was held its organisation knows. */
  private async publishedCopy(tx: WorkTransaction, copyId: string): Promise<void> {
    await this.copies.find(tx, copyId);
    if ((await this.copies.settle(tx, copyId))?.heldFor === null) await this.tell(tx, copyId, 'sourceBack');
  }

  private async tell(tx: WorkTransaction, copyId: string, news: CopyNews): Promise<void> {
    await this.copies.addNews(tx, [copyId], news);
    await this.tellLater(tx);
  }

  private async tellLater(tx: WorkTransaction): Promise<void> {
    await this.jobs.enqueue(tx, TellCopiesJob, {}, { owner: null, organizationId: null });
  }
}
