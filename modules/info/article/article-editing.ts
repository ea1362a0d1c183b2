import { Injectable } from '@nestjs/common';
import { Clock, FileUses, type RequestContext, type WorkTransaction } from '../../../src/index.js';
import { AttachmentReader, type FileTexts, NO_FILE_TEXTS } from '../attachment/attachment-reader.js';
import type { WrittenDocument } from '../document/document-types.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { ArticleForewords } from './article-forewords.js';
import { type ArticleChanges, changedFields, documentAfter } from './article-changes.js';
import { checkedTexts } from '../word-hit/checked-text.js';
import { WordDecisions } from '../word-hit/word-decisions.js';
import { cleanHtml } from './article-html.js';
import { withoutLostPictures, withOwnPictures } from './article-pictures.js';
import { ArticleRows, type HeldArticle } from './article-rows.js';
import { lockArticle, noteArticle, requireStep } from './article-steps.js';
import { ArticleTexts } from './article-texts.js';
import { filesOf } from './article-given.js';
import { ArticleWarnings } from './article-warnings.js';
import type { Article, ArticleWithWarnings, UpdateArticle } from './article.dto.js';
import { requireOwn } from './require-own.js';

/** For how long what one person writes goes on with the revision he began. */
const AUTOSAVE_MS = 10 * 60_000;
/** Of which a revision keeps a snapshot. */
const REVISED = ['title', 'summary', 'body', 'kind', 'tags', 'documentNumber', 'document'] as const;

/** What is no part of what readers read, and changes at any time. */
const SWITCHES: readonly string[] = ['pinned', 'commentsAllowed'];

/** What a revision keeps. */
export type RevisedText = Pick<Article, Exclude<(typeof REVISED)[number], 'document'>> & { readonly document: WrittenDocument | null };

interface Edit {
  readonly changes: ArticleChanges;
  readonly fields: readonly string[];
  readonly fileTexts: FileTexts;
  readonly isNewRevision: boolean;
}

/** Changing articles: every change of content leads back to the draft. */
@Injectable()
export class ArticleEditing {
  constructor(
    private readonly rows: ArticleRows,
    private readonly texts: ArticleTexts,
    private readonly forewords: ArticleForewords,
    private readonly files: FileUses,
    private readonly attachments: AttachmentReader,
    private readonly clock: Clock,
    private readonly work: GuardedWork,
    private readonly warnings: ArticleWarnings,
    private readonly words: WordDecisions,
  ) {}

  /**
   * Changes an article; what an editor saves again and again is one revision.
   * @throws Problem `request.not_found`, `request.stale`, `info.article_locked`, `info.copy_locked`, `info.no_foreword` and those of {@link FileUses.prepare} and {@link ArticleTexts.write}
   */
  async update(context: RequestContext, id: string, input: UpdateArticle): Promise<ArticleWithWarnings> {
    const changes = withCleanHtml(input, id);
    await this.files.prepare(context, filesOf(changes));
    const fileTexts = await this.attachments.read(context, filesOf(changes));
    const updated = await this.work.run(context, async (tx): Promise<Article> => {
      const article = await lockArticle(this.rows, tx, context, id);
      const fields = changedFields(article, changes);
      if (fields.length === 0) return article;
      if (fields.every((field) => SWITCHES.includes(field))) return this.switch(tx, article, changes, fields);
      return this.write(tx, context, article, { changes, fields, fileTexts, isNewRevision: this.isNewRevision(article, fields, context) });
    });
    return this.warnings.add(updated, context.language, fileTexts);
  }

  /**
   * Puts an earlier text in place of the present one, as a new revision, in a transaction of the caller. Pictures that were taken out
   * of the article since are no longer its files, and are left out.
   */
  restore(tx: WorkTransaction, context: RequestContext, article: HeldArticle, earlier: RevisedText): Promise<HeldArticle> {
    const text = { ...earlier, body: withoutLostPictures(earlier.body, new Set(article.files.map(({ id }) => id))) };
    const fields = changedFields(article, text);
    return fields.length === 0 ? Promise.resolve(article) : this.write(tx, context, article, { changes: text, fields, fileTexts: NO_FILE_TEXTS, isNewRevision: true });
  }

  private async write(tx: WorkTransaction, context: RequestContext, article: HeldArticle, { changes, fields, fileTexts, isNewRevision }: Edit): Promise<HeldArticle> {
    requireOwn(article, fields);
    const status = requireStep(article, 'edit');
    const authorName = changes.authorName === undefined ? article.authorName : changes.authorName;
    const text = await this.texts.write(tx, context, article, { ...article, custom: undefined, ...changes, authorName, document: documentAfter(article, changes) }, fileTexts);
    const foreword = changes.foreword ?? article.foreword ?? '';
    await this.words.follow(tx, article.id, checkedTexts({ ...text, foreword }));
    noteArticle(tx, 'update', article, { fields });
    if (article.originId !== null) await this.forewords.keep(tx, article.id, { ...text, foreword });
    return this.rows.update(tx, article, text, { authorName, status, revision: isNewRevision ? { by: context.principal.accountId } : null });
  }

  private switch(tx: WorkTransaction, article: HeldArticle, { commentsAllowed = article.commentsAllowed, pinned = article.pinned }: UpdateArticle, fields: readonly string[]): Promise<HeldArticle> {
    noteArticle(tx, 'update', article, { fields });
    return this.rows.switch(tx, article.id, { commentsAllowed, pinned });
  }

  private isNewRevision({ revisedAt, revisedBy, revisionSealed }: HeldArticle, fields: readonly string[], { principal }: RequestContext): boolean {
    if (!REVISED.some((field) => fields.includes(field))) return false;
    const isGoingOn = revisedBy === principal.accountId && Date.parse(revisedAt) > this.clock.now().getTime() - AUTOSAVE_MS;
    return revisionSealed || !isGoingOn;
  }
}

function withCleanHtml({ body, foreword, ...rest }: UpdateArticle, id: string): UpdateArticle {
  return { ...rest, ...(body !== undefined && { body: withOwnPictures(cleanHtml(body), id) }), ...(foreword !== undefined && { foreword: cleanHtml(foreword) }) };
}
