import type { HeldArticle } from './article-rows.js';

/** Whether readers see an article at that moment. */
export function isOpen({ expireAt, status }: Pick<HeldArticle, 'expireAt' | 'status'>, now: Date): boolean {
  return status === 'published' && (expireAt === null || Date.parse(expireAt) > now.getTime());
}
