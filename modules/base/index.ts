/** What other modules may use of the base platform. */
export { type ListedMember, MemberDirectory } from './account-member/member-directory.js';
export { WorkCalendar } from './calendar/work-calendar.js';
export { ChannelAccounts, type ChannelToken, type OpenChannelAccount } from './channel-account/channel-accounts.js';
export { CHANNEL_KINDS, type ChannelKind } from './channel-account/channel-kinds.js';
export { CodeBook } from './code-system/code-book.js';
export { MOST_HOLDERS, type NotificationMessage, Notifier, type Recipients } from './notification/notifier.js';
export { organizationCreated, type OrganizationCreatedPayload } from './organization/organization.events.js';
export { RuleBook } from './rule/rule-book.js';
export { memberMoved, type MemberMovedPayload } from './member/member-moves.events.js';
export {
  memberErased,
  type MemberErasedPayload,
  memberRegistered,
  type MemberRegisteredPayload,
  memberStageChanged,
  type MemberStageChangedPayload,
  memberStatusChanged,
  type MemberStatusChangedPayload,
} from './member/member.events.js';
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
export { transferAccepted, transferIssued, type TransferPayload, transferRejected, transferRevoked } from './transfer/transfer.events.js';
