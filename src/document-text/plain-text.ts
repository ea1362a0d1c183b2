import { createReadStream } from 'node:fs';
import { decoded, textEncodingOf } from '../files/inspection/text-encoding.js';
import type { DocumentLimits } from './document-limits.js';
import { type DocumentText, TooMuchText, UnreadableDocument } from './document-message.js';

/** The text of a txt or csv, in whatever encoding it is. @throws UnreadableDocument, TooMuchText */
export async function plainText(path: string, { characters }: Pick<DocumentLimits, 'characters'>): Promise<DocumentText> {
  const source = () => createReadStream(path) as AsyncIterable<Buffer>;
  const encoding = await textEncodingOf(source);
  if (encoding === null) throw new UnreadableDocument();
  let text = '';
  for await (const piece of decoded(source, encoding)) {
    text += piece;
    if (text.length > characters) throw new TooMuchText();
  }
  return { parts: [text], text };
}
