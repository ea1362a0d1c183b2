import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, isUniqueViolation, type RequestContext, requestErrors, requireInScope, ScopeTree, type WorkTransaction } from '../../../src/index.js';
import type { ArticleWithWarnings } from '../article/article.dto.js';
import { cleanHtml } from '../article/article-html.js';
import { ArticleRepository } from '../article/article.repository.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { noteArticle } from '../article/article-steps.js';
import { ArticleTexts } from '../article/article-texts.js';
import { ArticleWarnings } from '../article/article-warnings.js';
import { isOpen } from '../article/is-open.js';
import { NO_FILE_TEXTS } from '../attachment/attachment-reader.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { noteShare } from './note-share.js';
import type { AdoptShare, DeclineShare, ShareWithText } from './share.dto.js';
import { shareErrors } from './share.errors.js';
import { shareAdopted } from './share.events.js';
import { ShareRepository } from './share.repository.js';
import { type HeldAnswer, ShareRows } from './share-rows.js';

/** What organisations answer to offers. */
@Injectable()
export class ShareAnswering {
  constructor(
    private readonly shares: ShareRepository,
    private readonly rows: ShareRows,
    private readonly articles: ArticleRepository,
    private readonly articleRows: ArticleRows,
    private readonly texts: ArticleTexts,
    private readonly warnings: ArticleWarnings,
    private readonly copies: CopyRepository,
    private readonly families: FamilyLocks,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: GuardedWork,
  ) {}

  /**
   * Makes a copy of the article, a draft of the organisation that adopts it, to be reviewed and published there as any other.
   * One that was declined can be adopted still.
   * @throws Problem `request.not_found`, `info.share_recalled`, `info.answered_already`, `info.adopted_already`, `info.source_not_open`, and those of {@link ArticleTexts.write}
   */
  async adopt(context: RequestContext, id: string, input: AdoptShare): Promise<ArticleWithWarnings> {
    // What is kept for the idempotency key holds neither text nor name.
    const { copyId } = await this.adopting(() =>
      this.work.run(context, async (tx) => {
        const node = await requireInScope(this.tree, tx, context.scope, input.organizationId);
        const answer = await this.lockAnswer(tx, id, input.organizationId);
        if (answer.status !== 'offered' && answer.status !== 'declined') throw shareErrors.answeredAlready({ status: answer.status });
        if (answer.hasArticle) throw shareErrors.adoptedAlready();
        const source = await this.openSource(tx, answer);
        const copy = await this.copy(tx, context, source, node, input);
        await this.rows.answer(tx, answer.id, { status: 'adopted', copyId: copy, reason: null, accountId: context.principal.accountId });
        const { articleId, organizationId } = answer;
        const adoptedBy = input.organizationId;
        noteShare(tx, 'adopt', { id, organizationId: adoptedBy });
        tx.emit(shareAdopted, { organizationId: adoptedBy, payload: { shareId: id, articleId, organizationId, copyId: copy, adoptedBy } });
        return { copyId: copy };
      }),
    );
    const copy = await this.articles.findManaged(context.scope, copyId);
    if (!copy) throw requestErrors.notFound();
    return this.warnings.add(copy, context.language);
  }

  /** @throws Problem `request.not_found`, `info.share_recalled`, `info.answered_already`, `info.secrecy_marking` */
  decline(context: RequestContext, id: string, { organizationId, reason: given }: DeclineShare): Promise<ShareWithText> {
    const reason = given === '' ? null : given;
    return this.work.run(context, async (tx) => {
      await requireInScope(this.tree, tx, context.scope, organizationId);
      const answer = await this.lockAnswer(tx, id, organizationId);
      if (answer.status !== 'offered') throw shareErrors.answeredAlready({ status: answer.status });
      requireUnmarked({ kind: 'article', id: answer.articleId, organizationId }, [{ pointer: '/reason', text: given }]);
      await this.rows.answer(tx, answer.id, { status: 'declined', copyId: null, reason, accountId: context.principal.accountId });
      noteShare(tx, 'decline', { id, organizationId }, reason);
      const share = await this.shares.find(context.scope, id, tx);
      if (!share) throw new Error('an offer that was answered is gone');
      return share;
    });
  }

  private async lockAnswer(tx: WorkTransaction, id: string, organizationId: string): Promise<HeldAnswer> {
    const originId = await this.rows.originOf(tx, id);
    if (originId === null) throw requestErrors.notFound();
    await this.families.lock(tx, originId);
    const answer = await this.rows.lockAnswer(tx, id, organizationId);
    if (!answer) throw requestErrors.notFound();
    if (answer.isRecalled) throw shareErrors.shareRecalled({ reason: answer.recallReason });
    return answer;
  }

  /** The lock of the family holds its withdrawal off until the copy is there to be told of it, that of its row the erasure of its author. */
  private async openSource(tx: WorkTransaction, { articleId }: HeldAnswer): Promise<HeldArticle> {
    const source = await this.articleRows.lockDue(tx, articleId);
    if (!source || !isOpen(source, this.clock.now())) throw shareErrors.sourceNotOpen();
    return source;
  }

  private async copy(tx: WorkTransaction, context: RequestContext, source: HeldArticle, node: string, input: AdoptShare): Promise<string> {
    const { audience, custom, organizationId, requiresConfirmation, sectionId = null, tags = source.tags } = input;
    const originId = source.originId ?? source.id;
    const place = { id: uuidv7(), organizationId, node, originId, files: source.files };
    const foreword = cleanHtml(input.foreword);
    const own = { audience, custom, foreword, requiresConfirmation, sectionId, tags, pinned: false, document: null };
    const text = await this.texts.write(tx, context, place, { ...source, ...own }, NO_FILE_TEXTS);
    await this.articleRows.insert(tx, place.id, text, { organizationId, accountId: context.principal.accountId, authorName: source.authorName, isCopy: true });
    await this.copies.link(tx, { articleId: place.id, sourceId: source.id, originId }, { foreword, forewordText: text.forewordText, tags: text.tags });
    noteArticle(tx, 'create', place);
    return place.id;
  }

  /** An organisation has one copy of an article, whichever offer it came by. */
  private async adopting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'info_share_recipients_one_copy')) throw shareErrors.adoptedAlready();
      throw error;
    }
  }
}
