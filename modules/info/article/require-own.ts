import { articleErrors } from './article.errors.js';
import type { HeldArticle } from './article-rows.js';

/** What an organisation decides of a copy; the rest is the origin's. */
const OWN = new Set(['foreword', 'sectionId', 'audience', 'tags', 'pinned', 'requiresConfirmation', 'commentsAllowed']);
const OWN_VALUE = /^custom\./;

/** @throws Problem `info.copy_locked` for what a copy has from its origin, `info.no_foreword` for the foreword of an article that is no copy */
export function requireOwn({ originId }: Pick<HeldArticle, 'originId'>, fields: readonly string[]): void {
  if (originId === null) {
    if (fields.includes('foreword')) throw articleErrors.noForeword();
    return;
  }
  const locked = fields.filter((field) => !OWN.has(field) && !OWN_VALUE.test(field));
  if (locked.length > 0) throw articleErrors.copyLocked({ fields: locked.join(', ') });
}
