/**
 * Holds where the account whose id `account` is SQL for wrote any of the text of an article `a` that readers did not see yet. It is no
 * reviewer of that (INF-2).
 */
export const hasWritten = (account: string) => `(a.author_account_id IS NOT DISTINCT FROM ${account} OR a.revised_by IS NOT DISTINCT FROM ${account} OR EXISTS (
  SELECT FROM info_revisions r WHERE r.article_id = a.id AND r.revised_by = ${account} AND r.number > COALESCE(a.published_revision, 0)))`;

/** The same where it decided a review of the present submission. */
export const hasReviewed = (account: string) => `EXISTS (
  SELECT FROM info_reviews v WHERE v.article_id = a.id AND v.reviewer_account_id = ${account} AND v.round = a.review_round)`;
