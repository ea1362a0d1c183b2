import { dayInChina, escapeHtml } from '../../../src/index.js';
import type { Article } from './article.dto.js';
import { toMarkdown } from './markdown.js';
import { plainText } from './plain-text.js';

/** An article as plain text: title, where it is from and since when, the foreword of a copy, body. Needs no language: it says nothing of its own. */
export function plainArticle(article: Article): string {
  return [article.title, sourceOf(article), plainText(article.foreword ?? ''), plainText(article.body)].filter((part) => part !== '').join('\n\n') + '\n';
}

/** The same as Markdown. */
export function markdownArticle(article: Article): string {
  return `${toMarkdown(`<h1>${escapeHtml(article.title)}</h1><p>${escapeHtml(sourceOf(article))}</p>${article.foreword ?? ''}${article.body}`)}\n`;
}

/** Whose it is, of a copy whose the text is, who wrote it, its number, and the day of its publication. */
function sourceOf({ authorName, documentNumber, organizationName, publishedAt, sharedFrom }: Article): string {
  const day = publishedAt === null ? null : dayInChina(new Date(publishedAt));
  return [organizationName, sharedFrom?.organizationName, authorName, documentNumber, day].filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}
