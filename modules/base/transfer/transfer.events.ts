import { defineEvent } from '../../../src/index.js';

/** What every event of a transfer tells. */
export interface TransferPayload {
  readonly transferId: string;
  readonly memberId: string;
  readonly fromOrganizationId: string;
  /** Null where the relation leaves the platform. */
  readonly toOrganizationId: string | null;
  /** The day of the step, `YYYY-MM-DD`. */
  readonly on: string;
}

/** A letter of introduction was issued. The member is where he was. */
export const transferIssued = defineEvent<TransferPayload>('base.transfer_issued');

/** The receiver accepted; `base.member_moved` tells of the move. */
export const transferAccepted = defineEvent<TransferPayload>('base.transfer_accepted');

/** The receiver sent it back. */
export const transferRejected = defineEvent<TransferPayload>('base.transfer_rejected');

/** The sender took it back. */
export const transferRevoked = defineEvent<TransferPayload>('base.transfer_revoked');

/** The events of all steps. */
export const transferEvents = [transferIssued, transferAccepted, transferRejected, transferRevoked];
