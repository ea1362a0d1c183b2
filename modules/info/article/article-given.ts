import type { GivenValues } from '../../../src/index.js';
import type { FileTexts } from '../attachment/attachment-reader.js';
import type { DocumentGiven } from '../document/document-drafts.js';
import { documentTextsOf } from '../document/document-given.js';
import type { GivenText } from '../secrecy/require-unmarked.js';
import type { Article, ArticleFile, Audience, UpdateArticle } from './article.dto.js';
import { picturesIn } from './article-pictures.js';
import { attributeTexts } from './plain-text.js';

/** What people write of an article, its body and foreword as plain text. */
export type WrittenText = Pick<Article, 'title' | 'summary' | 'tags'> & { readonly bodyText: string; readonly documentNumber?: string | null; readonly authorName?: string | null; readonly foreword?: string | null; readonly audience?: Pick<Audience, 'tags'>; readonly document?: DocumentGiven['document']; readonly custom?: GivenValues };

/** The texts of an article, each with its place in a request. */
export function textsOf({ audience, authorName, bodyText, custom = {}, document, documentNumber, foreword, summary, tags, title }: WrittenText): GivenText[] {
  const written = { title, summary, body: bodyText, documentNumber, authorName, foreword };
  return [
    ...Object.entries(written).flatMap(([field, text]) => (text ? [{ pointer: `/${field}`, text }] : [])),
    ...Object.entries(custom).flatMap(([key, value]) => (typeof value === 'string' ? [{ pointer: `/custom/${key}`, text: value }] : [])),
    ...tags.map((text, index) => ({ pointer: `/tags/${index}`, text })),
    ...(audience?.tags ?? []).map((text, index) => ({ pointer: `/audience/tags/${index}`, text })),
    ...documentTextsOf(document),
  ];
}

/** What the clean HTML of a field says where its plain text does not: descriptions of pictures, titles of links. */
export function attributeTextsOf(html: Pick<UpdateArticle, 'body' | 'foreword'>): GivenText[] {
  return Object.entries(html).flatMap(([field, text]) => attributeTexts(text).map((each) => ({ pointer: `/${field}`, text: each })));
}

/** Where a request names files. */
export type NamedFiles = Pick<UpdateArticle, 'attachments' | 'cover' | 'body'>;

/** The names of its files. */
export function fileNamesOf(files: readonly ArticleFile[], named: NamedFiles): GivenText[] {
  return files.map(({ id, name }) => ({ pointer: filePointer(id, named), text: name, isName: true, fileId: id }));
}

/** What stands in those that were read. */
export function fileTextsOf(texts: FileTexts, named: NamedFiles): GivenText[] {
  return [...texts].flatMap(([fileId, { parts }]) => parts.map((text) => ({ pointer: filePointer(fileId, named), text, fileId })));
}

/** Where a file is named: among the attachments, as the cover, else in the body. */
function filePointer(id: string, { attachments = [], cover }: NamedFiles): string {
  const index = attachments.indexOf(id);
  if (index >= 0) return `/attachments/${index}`;
  return id === cover ? '/cover' : '/body';
}

/** The files that a request names: attachments, cover, and pictures of the body, which is clean; each once. */
export function filesOf({ attachments = [], body = '', cover }: NamedFiles): string[] {
  return [...new Set([...attachments, ...(cover ? [cover] : []), ...picturesIn(body)])];
}
