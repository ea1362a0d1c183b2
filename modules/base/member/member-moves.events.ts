import { defineEvent } from '../../../src/index.js';
import type { MemberMoveKind } from './member-types.js';

/** What {@link memberMoved} tells. */
export interface MemberMovedPayload {
  readonly memberId: string;
  readonly fromOrganizationId: string;
  readonly toOrganizationId: string;
  /** `transfer`: his membership was transferred; `reorganize`: his organisation was merged, split or moved. */
  readonly kind: MemberMoveKind;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** A member belongs to another organisation. */
export const memberMoved = defineEvent<MemberMovedPayload>('base.member_moved', 'integrity');
