import type { GivenValues } from '../../../src/index.js';
import type { FileTexts } from '../attachment/attachment-reader.js';
import type { GivenText } from '../secrecy/require-unmarked.js';
import type { Article, ArticleFile, UpdateArticle } from './article.dto.js';

/** What people write of an article, its body and foreword as plain text. */
export type WrittenText = Pick<Article, 'title' | 'summary' | 'tags'> & { readonly bodyText: string; readonly documentNumber?: string | null; readonly authorName?: string | null; readonly foreword?: string | null; readonly custom?: GivenValues };

/** The texts of an article, each with its place in a request. */
export function textsOf({ authorName, bodyText, custom = {}, documentNumber, foreword, summary, tags, title }: WrittenText): GivenText[] {
  const written = { title, summary, body: bodyText, documentNumber, authorName, foreword };
  return [
    ...Object.entries(written).flatMap(([field, text]) => (text ? [{ pointer: `/${field}`, text }] : [])),
    ...Object.entries(custom).flatMap(([key, value]) => (typeof value === 'string' ? [{ pointer: `/custom/${key}`, text: value }] : [])),
    ...tags.map((text, index) => ({ pointer: `/tags/${index}`, text })),
  ];
}

/** The names of its files. */
export function fileNamesOf(files: readonly ArticleFile[], { attachments }: Pick<Article, 'attachments'>): GivenText[] {
  return files.map(({ id, name }) => ({ pointer: filePointer(id, attachments), text: name, isName: true, fileId: id }));
}

/** What stands in those that were read. */
export function fileTextsOf(texts: FileTexts, { attachments }: Pick<Article, 'attachments'>): GivenText[] {
  return [...texts].flatMap(([fileId, parts]) => parts.map((text) => ({ pointer: filePointer(fileId, attachments), text, fileId })));
}

/** Where a file is named: among the attachments, else as the cover. */
export function filePointer(id: string, attachments: readonly string[]): string {
  const index = attachments.indexOf(id);
  return index < 0 ? '/cover' : `/attachments/${index}`;
}

/** The files that a request names. */
export function filesOf({ attachments = [], cover }: Pick<UpdateArticle, 'attachments' | 'cover'>): string[] {
  return cover ? [...attachments, cover] : attachments;
}
