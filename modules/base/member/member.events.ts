import { defineEvent } from '../../../src/index.js';
import type { MembershipStatus, MemberStage } from './member-types.js';

/** What {@link memberRegistered} tells. */
export interface MemberRegisteredPayload {
  readonly memberId: string;
  readonly organizationId: string;
  readonly stage: MemberStage;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** What {@link memberStageChanged} tells. */
export interface MemberStageChangedPayload {
  readonly memberId: string;
  readonly organizationId: string;
  readonly fromStage: MemberStage;
  readonly toStage: MemberStage;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** What {@link memberStatusChanged} tells. */
export interface MemberStatusChangedPayload {
  readonly memberId: string;
  readonly organizationId: string;
  readonly fromStatus: MembershipStatus;
  readonly toStatus: MembershipStatus;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** What {@link memberErased} tells. */
export interface MemberErasedPayload {
  readonly memberId: string;
  /** Of the account that was his, by which is found what he did before it was linked to him; null where he had none. */
  readonly accountId: string | null;
}

/** A member, or somebody on the way to become one, came onto the roll. */
export const memberRegistered = defineEvent<MemberRegisteredPayload>('base.member_registered');

/** A member reached the next stage, or a probationary one became a full one. */
export const memberStageChanged = defineEvent<MemberStageChangedPayload>('base.member_stage_changed', 'integrity');

/** A membership was suspended, came back or ended. */
export const memberStatusChanged = defineEvent<MemberStatusChangedPayload>('base.member_status_changed', 'integrity');

/** What was known of a person was erased: whoever keeps something of him erases it too. */
export const memberErased = defineEvent<MemberErasedPayload>('base.member_erased', 'integrity');
