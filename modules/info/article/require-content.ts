import { requireOneAddressee } from '../document/require-addressee.js';
import { articleErrors } from './article.errors.js';
import type { HeldArticle } from './article-rows.js';

/** @throws Problem `info.nothing_to_publish` for an article without text, image or attachment, `info.one_addressee` for a request to nobody */
export function requireContent({ body, bodyText, attachments, document }: HeldArticle): void {
  if (bodyText === '' && attachments.length === 0 && !body.includes('<img ')) throw articleErrors.nothingToPublish();
  if (document) requireOneAddressee(document);
}
