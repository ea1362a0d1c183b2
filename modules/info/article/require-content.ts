import { articleErrors } from './article.errors.js';
import type { HeldArticle } from './article-rows.js';

/** @throws Problem `info.nothing_to_publish` for an article without text, image or attachment */
export function requireContent({ body, bodyText, attachments }: HeldArticle): void {
  if (bodyText === '' && attachments.length === 0 && !body.includes('<img ')) throw articleErrors.nothingToPublish();
}
