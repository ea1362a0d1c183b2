import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type WorkTransaction } from '../../../src/index.js';
import { AttachmentReader, type FileTexts, NO_FILE_TEXTS } from '../attachment/attachment-reader.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { ArticleForewords } from './article-forewords.js';
import { cleanHtml } from './article-html.js';
import { ArticleRows, type HeldArticle } from './article-rows.js';
import { lockArticle, noteArticle, requireStep } from './article-steps.js';
import { ArticleTexts } from './article-texts.js';
import { filesOf } from './article-given.js';
import { withWarnings } from './article-warnings.js';
import type { Article, ArticleWithWarnings, UpdateArticle } from './article.dto.js';
import { requireOwn } from './require-own.js';

/** For how long what one person writes goes on with the revision he began. */
const AUTOSAVE_MS = 10 * 60_000;
/** Of which a revision keeps a snapshot. */
const REVISED = ['title', 'summary', 'body', 'kind', 'tags', 'documentNumber'] as const;

/** What is no part of what readers read, and changes at any time. */
const SWITCHES: readonly string[] = ['pinned', 'commentsAllowed'];

/** What a revision keeps. */
export type RevisedText = Pick<Article, (typeof REVISED)[number]>;

interface Edit {
  readonly changes: UpdateArticle;
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
    private readonly attachments: AttachmentReader,
    private readonly clock: Clock,
    private readonly work: GuardedWork,
  ) {}

  /**
   * Changes an article; what an editor saves again and again is one revision.
   * @throws Problem `request.not_found`, `request.stale`, `info.article_locked`, `info.copy_locked`, `info.no_foreword` and those of {@link ArticleTexts.write}
   */
  async update(context: RequestContext, id: string, input: UpdateArticle): Promise<ArticleWithWarnings> {
    const changes = withCleanHtml(input);
    const fileTexts = await this.attachments.read(context, filesOf(changes));
    const updated = await this.work.run(context, async (tx): Promise<Article> => {
      const article = await lockArticle(this.rows, tx, context, id);
      const fields = changedFields(article, changes);
      if (fields.length === 0) return article;
      if (fields.every((field) => SWITCHES.includes(field))) return this.switch(tx, article, changes, fields);
      return this.write(tx, context, article, { changes, fields, fileTexts, isNewRevision: this.isNewRevision(article, fields, context) });
    });
    return withWarnings(updated, context.language);
  }

  /** Puts an earlier text in place of the present one, as a new revision, in a transaction of the caller. */
  restore(tx: WorkTransaction, context: RequestContext, article: HeldArticle, text: RevisedText): Promise<HeldArticle> {
    const fields = changedFields(article, text);
    return fields.length === 0 ? Promise.resolve(article) : this.write(tx, context, article, { changes: text, fields, fileTexts: NO_FILE_TEXTS, isNewRevision: true });
  }

  private async write(tx: WorkTransaction, context: RequestContext, article: HeldArticle, { changes, fields, fileTexts, isNewRevision }: Edit): Promise<HeldArticle> {
    requireOwn(article, fields);
    const status = requireStep(article, 'edit');
    const authorName = changes.authorName === undefined ? article.authorName : changes.authorName;
    const text = await this.texts.write(tx, context, article, { ...article, custom: undefined, ...changes, authorName }, fileTexts);
    noteArticle(tx, 'update', article, { fields });
    if (article.originId !== null) await this.forewords.keep(tx, article.id, { ...text, foreword: changes.foreword ?? article.foreword ?? '' });
    return this.rows.update(tx, article.id, text, { authorName, status, revision: isNewRevision ? { by: context.principal.accountId } : null });
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

function withCleanHtml({ body, foreword, ...rest }: UpdateArticle): UpdateArticle {
  return { ...rest, ...(body !== undefined && { body: cleanHtml(body) }), ...(foreword !== undefined && { foreword: cleanHtml(foreword) }) };
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function changedFields(article: HeldArticle, changes: UpdateArticle): string[] {
  const { custom = {}, ...plain } = changes;
  const texts = Object.entries(plain).filter(([field, value]) => value !== undefined && differ(value, article[field as keyof Article]));
  // Those that are left out stay as they are.
  const values = Object.entries(custom).filter(([key, value]) => differ(value, article.custom[key] ?? null));
  return [...texts.map(([field]) => field), ...values.map(([key]) => `custom.${key}`)];
}
