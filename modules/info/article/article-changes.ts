import { type DocumentGiven, writtenOf } from '../document/document-drafts.js';
import type { Article, UpdateArticle } from './article.dto.js';
import type { HeldArticle } from './article-rows.js';

/** What is to become of an article: what is left out stays as it is. */
export type ArticleChanges = Omit<UpdateArticle, 'document'> & Pick<DocumentGiven, 'document'>;

/** The fields that are not already as they are to become. */
export function changedFields(article: HeldArticle, changes: ArticleChanges): string[] {
  const { custom = {}, document, ...plain } = changes;
  const texts = Object.entries(plain).filter(([field, value]) => value !== undefined && differ(value, article[field as keyof Article]));
  // Those that are left out stay as they are.
  const values = Object.entries(custom).filter(([key, value]) => differ(value, article.custom[key] ?? null));
  return [
    ...texts.map(([field]) => field),
    ...(document !== undefined && differsAsDocument(article, document) ? ['document'] : []),
    ...values.map(([key]) => `custom.${key}`),
  ];
}

/** What is to be known of it as an official document: what it was, where nothing is said of that and it stays one. */
export function documentAfter({ document: before, kind: kindBefore }: HeldArticle, { document, kind = kindBefore }: ArticleChanges): DocumentGiven['document'] {
  if (document !== undefined) return document;
  return kind === 'document' ? before : null;
}

function differsAsDocument({ document: before, organizationId }: HeldArticle, document: NonNullable<DocumentGiven['document']> | null): boolean {
  if (!before) return document !== null;
  return differ(writtenOf(document, organizationId), writtenOf(before, organizationId));
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
