import type { FileReader } from './file-reader.js';
import { decoded, textEncodingOf } from './text-encoding.js';

// Tab, line feed, form feed and carriage return are text; no other control character is.
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;
const MARKUP_START = /^\s*(<!doctype|<html|<head|<body|<svg|<script|<iframe|<\?xml|<\?php|%pdf-|\{\\rtf)/i;
/** Never in an image, and where a browser would take its bytes for a page. */
const MARKUP = ['<script', '<html', '<?php', '<!doctype', '<iframe', '<svg '];
const LONGEST_MARKUP = 9;

/** What the bytes of a text file are. */
export type TextContent = 'text' | 'markup' | 'unknown';

/** Whether all of a file is plain text in an encoding that is known, which does not begin like a page or a document of another kind. */
export async function textContent(file: FileReader): Promise<TextContent> {
  const source = () => file.chunks();
  const encoding = await textEncodingOf(source);
  if (encoding === null) return 'unknown';
  let isFirst = true;
  for await (const text of decoded(source, encoding)) {
    if (CONTROL.test(text)) return 'unknown';
    if (isFirst && MARKUP_START.test(text)) return 'markup';
    isFirst = false;
  }
  return 'text';
}

/** Whether a page or script is hidden in the first `bytes` of a file; in all of it by default. */
export async function hidesMarkup(file: FileReader, bytes = file.size): Promise<boolean> {
  let before = '';
  let seen = 0;
  for await (const chunk of file.chunks()) {
    const text = before + chunk.toString('latin1', 0, Math.max(0, bytes - seen)).toLowerCase();
    if (MARKUP.some((mark) => text.includes(mark))) return true;
    seen += chunk.length;
    if (seen >= bytes) return false;
    before = text.slice(-LONGEST_MARKUP);
  }
  return false;
}
