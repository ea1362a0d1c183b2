/** A text in which words are looked for. */
export interface CheckedText {
  /** Where it stands in the article: `title`, `summary`, `body`, `attachments/0`, `cover`. */
  readonly field: string;
  /** Plain, not HTML. */
  readonly text: string;
}

/** What of an article words are looked for in. */
export interface CheckedArticle {
  readonly title: string;
  readonly summary: string;
  /** The body as plain text. */
  readonly bodyText: string;
  readonly attachments: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** The texts of an article, the names of its files among them, in the order in which people read them. */
export function checkedTexts({ attachments, bodyText, files, summary, title }: CheckedArticle): CheckedText[] {
  const names = files.map(({ id, name }) => {
    const index = attachments.indexOf(id);
    return { field: index < 0 ? 'cover' : `attachments/${index}`, text: name };
  });
  return [{ field: 'title', text: title }, { field: 'summary', text: summary }, { field: 'body', text: bodyText }, ...names].filter(({ text }) => text !== '');
}
