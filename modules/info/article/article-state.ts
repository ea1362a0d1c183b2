import type { ArticleStatus } from './article-types.js';

/** What can be done to an article. `release` and `hold` are what the scheduled publication does, `sendBack` a decision that a word must go. */
export const ARTICLE_ACTS = ['edit', 'submit', 'approve', 'return', 'publish', 'schedule', 'release', 'hold', 'sendBack', 'withdraw', 'repeal'] as const;
export type ArticleAct = (typeof ARTICLE_ACTS)[number];

/** How far the reviews of an article are. */
export interface ReviewState {
  /** How many there are to be. */
  readonly levels: number;
  /** How many of them approved the text as it is. */
  readonly passed: number;
}

type Next = ArticleStatus | ((review: ReviewState) => ArticleStatus | null);

/** With no reviews to pass, whoever may publish does so at once. */
const unreviewed =
  (status: ArticleStatus): Next =>
  ({ levels }) =>
    levels === 0 ? status : null;
/** What passed fewer reviews than its organisation asks for by now. */
const submittedAnew: Next = ({ levels, passed }) => (passed < levels ? 'inReview' : null);
const submitted: Next = ({ levels }) => (levels === 0 ? 'ready' : 'inReview');

const STEPS: Readonly<Record<ArticleStatus, Partial<Record<ArticleAct, Next>>>> = {
  draft: { edit: 'draft', submit: submitted, publish: unreviewed('published'), schedule: unreviewed('scheduled') },
  inReview: {
    edit: 'draft',
    approve: ({ levels, passed }) => (passed + 1 >= levels ? 'ready' : 'inReview'),
    return: 'draft',
  },
  ready: { edit: 'draft', submit: submittedAnew, publish: 'published', schedule: 'scheduled', sendBack: 'draft' },
  scheduled: { edit: 'draft', submit: submittedAnew, publish: 'published', schedule: 'scheduled', release: 'published', hold: 'ready', sendBack: 'draft', withdraw: 'withdrawn' },
  published: { schedule: 'published', repeal: 'published', withdraw: 'withdrawn' },
  withdrawn: { edit: 'draft', submit: submitted, publish: unreviewed('published'), schedule: unreviewed('scheduled') },
};

/**
 * The status after an act, null where it cannot be done. Any edit leads back to the draft and voids the reviews; what is
 * published is not edited. `schedule` of a published article sets its end alone. Pure.
 */
export function statusAfter(status: ArticleStatus, act: ArticleAct, review: ReviewState): ArticleStatus | null {
  const next = STEPS[status][act] ?? null;
  return typeof next === 'function' ? next(review) : next;
}
