import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../src/index.js';
import type { Article } from '../article/article.dto.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { lockArticle, noteArticle, requireStep } from '../article/article-steps.js';
import { requireOwn } from '../article/require-own.js';
import type { OfficialDocument } from '../document/document.dto.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { DocumentNumbers } from '../document/document-numbers.js';
import { DocumentRepository } from '../document/document.repository.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import type { RepealDocument } from './repeal.dto.js';
import { repealErrors } from './repeal.errors.js';
import { documentRepealed } from './repeal.events.js';

/** What a repeal changes. */
const REPEALED = ['repealedOn'];
const DAY_MS = 86_400_000;
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** Repealing official documents (废止): what readers are shown, of copies too, stays, but for its end. */
@Injectable()
export class RepealService {
  constructor(
    private readonly rows: ArticleRows,
    private readonly documents: DocumentRepository,
    private readonly families: FamilyLocks,
    private readonly numbers: DocumentNumbers,
    private readonly work: GuardedWork,
  ) {}

  /**
   * Brings the end of a published official document forward.
   * @throws Problem `request.not_found`, `request.stale`, `info.copy_locked`, `info.step_not_possible`, `info.nothing_to_repeal`,
   *   `info.repeal_before_begin`, `info.document_over`, `info.document_number_invalid`, `info.secrecy_marking`
   */
  repeal(context: RequestContext, id: string, { documentNumber: text, on, reason }: RepealDocument): Promise<Article> {
    return this.work.run(context, async (tx) => {
      await this.families.lockAround(tx, id);
      const article = await lockArticle(this.rows, tx, context, id);
      requireOwn(article, REPEALED);
      if (!article.document) throw repealErrors.nothingToRepeal();
      requireStep(article, 'repeal');
      requireUnmarked({ kind: 'article', id, organizationId: article.organizationId }, textsOf(reason, text));
      requireWithin(on, beginOf(article, article.document), overOf(article.document));
      const documentNumber = text === undefined ? null : this.numbers.read(text);
      await this.documents.repeal(tx, id, { on, reason, documentNumber });
      await this.documents.touchCopies(tx, id);
      const { organizationId } = article;
      tx.emit(documentRepealed, { organizationId, payload: { articleId: id, organizationId, documentNumber: article.documentNumber, on } });
      noteArticle(tx, 'repeal', article, { fields: REPEALED, reason });
      return this.rows.touch(tx, id);
    });
  }
}

function textsOf(reason: string, documentNumber: string | undefined) {
  return [{ pointer: '/reason', text: reason }, ...(documentNumber === undefined ? [] : [{ pointer: '/documentNumber', text: documentNumber }])];
}

function requireWithin(on: string, begin: string | null, over: string | null): void {
  if (begin !== null && on < begin) throw repealErrors.repealBeforeBegin({ begin });
  if (over !== null && on >= over) throw repealErrors.documentOver({ over });
}

/** The first day that it holds. */
function beginOf({ publishedAt }: HeldArticle, { inForceFrom, issuedOn }: OfficialDocument): string | null {
  return inForceFrom ?? issuedOn ?? (publishedAt === null ? null : dayOf(Date.parse(publishedAt) + CHINA_AHEAD_MS));
}

/** The first day that it does not hold any more; null where no end is in sight. */
function overOf({ inForceTo, repealedOn, replacedFrom }: OfficialDocument): string | null {
  const ended = inForceTo === null ? null : dayOf(Date.parse(inForceTo) + DAY_MS);
  return [ended, repealedOn, replacedFrom].filter((day) => day !== null).toSorted()[0] ?? null;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
