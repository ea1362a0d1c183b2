/** What the reader of a document says to who asked for it. */
export type DocumentMessage = { readonly kind: 'read'; readonly parts: readonly string[] } | { readonly kind: 'notReadable' | 'takesTooMuch' };

/** A document has more text than is read while somebody waits. */
export class TooMuchText extends Error {}
