import { type RequestContext, requestErrors, type Text, type Transaction, type WorkTransaction } from '../../../src/index.js';
import { articleErrors } from './article.errors.js';
import { type ArticleRows, type HeldArticle } from './article-rows.js';
import { type ArticleAct, type ReviewState, statusAfter } from './article-state.js';
import { type ArticleStatus, STATUS_NAMES } from './article-types.js';

const ACT_NAMES: Readonly<Record<ArticleAct, Text>> = {
  edit: { zh: '修改', en: 'edit it' },
  submit: { zh: '送审', en: 'submit it' },
  approve: { zh: '审核', en: 'review it' },
  return: { zh: '退回', en: 'return it' },
  publish: { zh: '发布', en: 'publish it' },
  schedule: { zh: '定时发布', en: 'schedule it' },
  release: { zh: '按时发布', en: 'publish it on time' },
  hold: { zh: '暂缓发布', en: 'hold it back' },
  sendBack: { zh: '退回改词', en: 'send it back for a word' },
  withdraw: { zh: '撤回', en: 'withdraw it' },
  repeal: { zh: '废止', en: 'repeal it' },
};

/**
 * Locks an article to change it, for who manages it.
 * @throws Problem `request.not_found`, `request.stale`
 */
export async function lockArticle(rows: ArticleRows, tx: Transaction, { ifMatch, scope }: RequestContext, id: string): Promise<HeldArticle> {
  const article = await rows.lock(tx, scope, id);
  if (!article) throw requestErrors.notFound();
  ifMatch?.require(article.version);
  return article;
}

/**
 * The status after an act.
 * @throws Problem `info.article_locked` for the edit of a published article, else `info.step_not_possible`
 */
export function requireStep({ reviewLevels, reviewsPassed, status }: HeldArticle, act: ArticleAct, review: ReviewState = { levels: reviewLevels, passed: reviewsPassed }): ArticleStatus {
  const next = statusAfter(status, act, review);
  if (next !== null) return next;
  if (act === 'edit') throw articleErrors.articleLocked();
  throw articleErrors.stepNotPossible({ status: STATUS_NAMES[status], act: ACT_NAMES[act] });
}

/** Notes an act on an article for the audit log. */
export function noteArticle(tx: WorkTransaction, act: string, { id, organizationId }: Pick<HeldArticle, 'id' | 'organizationId'>, more: { fields?: readonly string[]; reason?: string } = {}): void {
  tx.audit({ action: `info.article.${act}`, targetKind: 'article', targetId: id, organizationId, ...more });
}
