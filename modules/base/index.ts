/** What other modules may use of the base platform. */
export { memberMoved, type MemberMovedPayload } from './member/member-moves.events.js';
export { organizationCreated, type OrganizationCreatedPayload } from './organization/organization.events.js';
export { refuseForTemporaryBranch, type TemporaryBranchLimit } from './organization/temporary-branch.js';
export {
  type OrganizationActPayload,
  organizationDissolved,
  type OrganizationDissolvedPayload,
  organizationMerged,
  type OrganizationMergedPayload,
  organizationMoved,
  type OrganizationMovedPayload,
  organizationRenamed,
  organizationRestored,
  type OrganizationRestoredPayload,
  organizationSplit,
  type OrganizationSplitPayload,
  organizationUpgraded,
  type OrganizationUpgradedPayload,
} from './organization-act/organization-act.events.js';
