import { lexemeList } from '../words/lexeme-list.js';
import type { KeptText } from './file-text.repository.js';

/** Characters of a file that are searched: some 200 pages. */
const MOST_CHARACTERS = 200_000;
/** Of what an article is found by (900 kB at most), one file takes no more. */
const MOST_LEXEME_BYTES = 300_000;
/** PostgreSQL keeps no NUL, and nobody looks for the others. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/** What is kept of the text of a file, to be searched. */
export async function keptText(fileId: string, said: string): Promise<KeptText> {
  const text = said.slice(0, MOST_CHARACTERS).normalize('NFKC').replace(CONTROL, '').replace(/[^\S\n]+/gu, ' ').replace(/\s*\n\s*/gu, '\n').trim();
  return { fileId, text, lexemes: await lexemesOfText(text) };
}

/** What a text is found by. */
export function lexemesOfText(text: string): Promise<string[]> {
  return lexemeList(text, MOST_LEXEME_BYTES);
}
