import { escapeHtml } from '../../../src/index.js';

/** The words of a search: its text without blanks, each once, the longest first so that it is marked as a whole. */
export function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/**
 * A plain text as HTML: every occurrence of one of `words`, letter case aside, stands in `<mark>`, and whatever
 * of the text means something in HTML is escaped, in element content and in quoted attributes.
 */
export function highlight(text: string, words: readonly string[]): string {
  if (words.length === 0) return escapeHtml(text);
  const pattern = new RegExp(words.map(literal).join('|'), 'giu');
  let html = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    html += `${escapeHtml(text.slice(end, match.index))}<mark>${escapeHtml(match[0])}</mark>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

function literal(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
}
