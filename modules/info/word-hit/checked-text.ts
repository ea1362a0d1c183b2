import { plainText } from '../article/plain-text.js';

/** A text in which words are looked for. */
export interface CheckedText {
  /** Where it stands in the article: `title`, `summary`, `foreword`, `body`, `attachments/0`, `cover`. */
  readonly field: string;
  /** Plain, not HTML. */
  readonly text: string;
}

/** What of an article words are looked for in. */
export interface CheckedArticle {
  readonly title: string;
  readonly summary: string;
  /** What an organisation says before the text of a copy, as HTML. */
  readonly foreword?: string | null;
  /** The body as plain text. */
  readonly bodyText: string;
  readonly cover: string | null;
  readonly attachments: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** The texts of an article, the names of its files among them, in the order in which people read them. */
export function checkedTexts({ attachments, bodyText, cover, files, foreword, summary, title }: CheckedArticle): CheckedText[] {
  const names = files.flatMap(({ id, name }) => {
    const index = attachments.indexOf(id);
    if (index >= 0) return [{ field: `attachments/${index}`, text: name }];
    // Of a picture in the body nobody sees the name.
    return id === cover ? [{ field: 'cover', text: name }] : [];
  });
  const texts = [
    { field: 'title', text: title },
    { field: 'summary', text: summary },
    { field: 'foreword', text: plainText(foreword ?? '') },
    { field: 'body', text: bodyText },
  ];
  return [...texts, ...names].filter(({ text }) => text !== '');
}
