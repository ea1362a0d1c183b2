import fc from 'fast-check';
import { ARTICLE_ACTS, type ArticleAct, type ReviewState, statusAfter } from './article-state.js';
import { ARTICLE_STATUSES, type ArticleStatus } from './article-types.js';

interface Walk {
  readonly status: ArticleStatus;
  readonly passed: number;
  /** Approvals of the text as it stands. */
  readonly approvals: number;
}

/** As the services carry a step out: submitting and editing begin the reviews anew. */
function step({ approvals, passed, status }: Walk, act: ArticleAct, levels: number): Walk | null {
  const next = statusAfter(status, act, { levels, passed });
  if (next === null) return null;
  if (act === 'approve') return { status: next, passed: passed + 1, approvals: approvals + 1 };
  const isReset = act === 'edit' || act === 'return' || act === 'sendBack' || act === 'submit';
  return { status: next, passed: isReset ? 0 : passed, approvals: isReset ? 0 : approvals };
}

const acts = fc.array(fc.constantFrom(...ARTICLE_ACTS), { maxLength: 60 });
const levels = fc.integer({ min: 0, max: 3 });
const reviews = fc.record({ levels, passed: fc.integer({ min: 0, max: 3 }) });

/** Every state on a way from the draft, with the act that led to it. */
function walk(sequence: readonly ArticleAct[], count: number): Array<{ before: Walk; act: ArticleAct; after: Walk }> {
  let now: Walk = { status: 'draft', passed: 0, approvals: 0 };
  return sequence.flatMap((act) => {
    const after = step(now, act, count);
    if (!after) return [];
    const taken = { before: now, act, after };
    now = after;
    return [taken];
  });
}

describe('the states of an article', () => {
  it('lead to readers only over every review of the text as it stands', () => {
    fc.assert(fc.property(acts, levels, (sequence, count) => walk(sequence, count).every(({ before, after }) =>
      !['published', 'scheduled'].includes(after.status) || before.status === after.status || after.approvals >= count || before.status === 'withdrawn' && count === 0)));
  });

  it('end in the draft after any edit, and never edit what is published', () => {
    fc.assert(fc.property(fc.constantFrom(...ARTICLE_STATUSES), reviews, (status, review) => {
      expect(statusAfter(status, 'edit', review)).toBe(status === 'published' ? null : 'draft');
    }));
  });

  it('are left from publication by withdrawal alone', () => {
    fc.assert(fc.property(fc.constantFrom(...ARTICLE_ACTS), reviews, (act, review) => {
      const next = statusAfter('published', act, review);
      expect([null, 'published', ...(act === 'withdraw' ? ['withdrawn'] : [])]).toContain(next);
    }));
  });

  it('skip no review and ask for none too many', () => {
    fc.assert(fc.property(levels.filter((count) => count > 0), (count) => {
      const review: ReviewState[] = Array.from({ length: count }, (_, passed) => ({ levels: count, passed }));
      expect(review.map((each) => statusAfter('inReview', 'approve', each))).toEqual([...Array<string>(count - 1).fill('inReview'), 'ready']);
    }));
  });

  it('go straight to ready, and from the draft to readers, where there are no reviews', () => {
    const none = { levels: 0, passed: 0 };
    expect(statusAfter('draft', 'submit', none)).toBe('ready');
    expect(statusAfter('draft', 'publish', none)).toBe('published');
    expect(statusAfter('draft', 'publish', { levels: 1, passed: 0 })).toBeNull();
    expect(statusAfter('draft', 'publish', { levels: 1, passed: 1 })).toBeNull();
  });

  it('reach each of them from the draft', () => {
    const reached = new Set(fc.sample(acts, 2_000).flatMap((sequence) => walk(sequence, 1).map(({ after }) => after.status)));
    expect([...reached].toSorted()).toEqual([...ARTICLE_STATUSES].toSorted());
  });
});
