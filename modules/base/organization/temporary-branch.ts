import { citationOn } from '../rule/rule-book.js';
import { organizationErrors } from './organization.errors.js';
import { temporaryBranch } from './organization.rules.js';
import type { OrganizationKind } from './organization-types.js';

/** What a temporary branch does not do (ORG-8): 发展党员, 处分处置党员, 收缴党费, 选举党代表大会代表, 换届. */
export type TemporaryBranchLimit = 'recruitment' | 'discipline' | 'dues' | 'delegateElection' | 'reelection';

/**
 * Refuses what a temporary branch does not do; any other kind may.
 *
 * @param on the day on which it would be done, `YYYY-MM-DD`
 * @throws Problem 422 `base.temporary_branch_limited` with the rule (支部工作条例第八条)
 */
export function refuseForTemporaryBranch(kind: OrganizationKind, act: TemporaryBranchLimit, on: string): void {
  if (kind === 'temporary') throw organizationErrors.temporaryBranchLimited({ act }, { rule: citationOn(temporaryBranch, on) });
}
