/** How far the transfer of a relation is. Only `accepted` moves the member. */
export const TRANSFER_STATES = ['draft', 'issued', 'accepted', 'rejected', 'revoked'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Seen from an organisation: members who come (`in`) and who go (`out`). */
export const TRANSFER_DIRECTIONS = ['in', 'out'] as const;
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number];
