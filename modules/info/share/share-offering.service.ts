import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, JobQueue, type RequestContext, requestErrors, ScopeTree, type WorkTransaction } from '../../../src/index.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { isOpen } from '../article/is-open.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { noteShare } from './note-share.js';
import type { OfferShare, RecallShare, ShareWithText } from './share.dto.js';
import { shareErrors } from './share.errors.js';
import { shareOffered, shareRecalled } from './share.events.js';
import { ShareRepository } from './share.repository.js';
import { ShareRows } from './share-rows.js';
import { TellOffersJob } from './tell-offers.job.js';

/** Offering articles to other organisations, and recalling them. */
@Injectable()
export class ShareOffering {
  constructor(
    private readonly shares: ShareRepository,
    private readonly rows: ShareRows,
    private readonly articles: ArticleRows,
    private readonly families: FamilyLocks,
    private readonly following: CopyFollowing,
    private readonly tree: ScopeTree,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly work: GuardedWork,
  ) {}

  /**
   * Offers a published article of an organisation that the caller manages to any organisations of the tree; with all below them
   * to those that he manages. Who has it, or an offer of it, is left out.
   * @throws Problem `request.not_found`, `info.not_shareable`, `info.resharing_not_allowed`, `info.recipients_unknown`,
   *   `info.descendants_out_of_scope`, `info.nobody_to_share_with`, `info.secrecy_marking`
   */
  async offer(context: RequestContext, input: OfferShare): Promise<ShareWithText> {
    // What is kept for the idempotency key holds neither text nor note.
    const { id } = await this.work.run(context, async (tx) => {
      const article = await this.articles.lock(tx, context.scope, input.articleId);
      if (!article) throw requestErrors.notFound();
      await this.requireShareable(tx, article);
      await this.requireAddressable(tx, context, input);
      const { id: articleId, organizationId, title } = article;
      requireUnmarked({ kind: 'article', id: articleId, organizationId }, [{ pointer: '/note', text: input.note }]);
      const share = { ...input, id: uuidv7(), originId: article.originId ?? articleId, organizationId, title, offeredBy: context.principal.accountId };
      const count = await this.rows.insert(tx, share, input.organizationIds);
      if (count === 0) throw shareErrors.nobodyToShareWith();
      noteShare(tx, 'offer', share);
      tx.emit(shareOffered, { organizationId, payload: { shareId: share.id, articleId, organizationId } });
      await this.jobs.enqueue(tx, TellOffersJob, {}, { owner: null, organizationId: null });
      return { id: share.id };
    });
    const made = await this.shares.find(context.scope, id);
    if (!made) throw requestErrors.notFound();
    return made;
  }

  /** Takes an offer back, with all copies that were made by it, and by what was offered on. @throws Problem `request.not_found`, `info.share_recalled`, `info.secrecy_marking` */
  recall(context: RequestContext, id: string, { reason }: RecallShare): Promise<ShareWithText> {
    return this.work.run(context, async (tx) => {
      const originId = await this.rows.originOf(tx, id);
      if (originId === null) throw requestErrors.notFound();
      await this.families.lock(tx, originId);
      const share = await this.rows.lock(tx, context.scope, id);
      if (!share) throw requestErrors.notFound();
      const { articleId, isRecalled, organizationId, recallReason } = share;
      if (isRecalled) throw shareErrors.shareRecalled({ reason: recallReason });
      requireUnmarked({ kind: 'article', id: articleId, organizationId }, [{ pointer: '/reason', text: reason }]);
      const copyIds = await this.following.recall(tx, await this.rows.copiesOf(tx, id), reason);
      await this.rows.recall(tx, id, copyIds, reason);
      noteShare(tx, 'recall', share, reason);
      tx.emit(shareRecalled, { organizationId, payload: { shareId: id, articleId, organizationId } });
      return this.read(tx, context, id);
    });
  }

  private async requireShareable(tx: WorkTransaction, article: HeldArticle): Promise<void> {
    if (!isOpen(article, this.clock.now())) throw shareErrors.notShareable();
    if (article.originId !== null && !(await this.rows.mayGoOn(tx, article.id))) throw shareErrors.resharingNotAllowed();
  }

  private async requireAddressable(tx: WorkTransaction, { scope }: RequestContext, { includeDescendants, organizationIds }: OfferShare): Promise<void> {
    const unknown = await this.rows.unknownAmong(tx, organizationIds);
    if (unknown.length > 0) throw shareErrors.recipientsUnknown({ ids: unknown.join(', ') });
    if (!includeDescendants) return;
    const nodes = await this.tree.nodesOf(organizationIds, tx);
    const outside = organizationIds.filter((id) => !scope.covers(nodes.get(id) ?? ''));
    if (outside.length > 0) throw shareErrors.descendantsOutOfScope({ ids: outside.join(', ') });
  }

  private async read(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<ShareWithText> {
    const share = await this.shares.find(scope, id, tx);
    if (!share) throw new Error('an offer that was written is gone');
    return share;
  }
}
