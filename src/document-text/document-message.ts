import type { DocumentLimits } from './document-limits.js';

/** The formats that are taken apart in a process of their own. */
export type DocumentFormat = 'docx' | 'pdf';

/** What the process that reads is asked. */
export interface DocumentTask {
  readonly path: string;
  readonly format: DocumentFormat;
  readonly limits: DocumentLimits;
}

/** The text of a document. */
export interface DocumentText {
  /** What stands by itself, as its reader sees it: the body, a header, a text box, a page; line by line. */
  readonly parts: readonly string[];
  /** All of it to be searched: lines that a layout broke are put together again. Empty for a scan. */
  readonly text: string;
}

/** What it answers. */
export type DocumentAnswer =
  | { readonly kind: 'read'; readonly document: DocumentText }
  | { readonly kind: 'notReadable' | 'takesTooMuch' }
  /** A fault of ours. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A document is damaged, or opens by a password alone. */
export class UnreadableDocument extends Error {}

/** A document has more text than is read while somebody waits. */
export class TooMuchText extends Error {}
