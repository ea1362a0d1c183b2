import type { Text } from '../../../src/index.js';

/** How far the transfer of a relation is. Only `accepted` moves the member. */
export const TRANSFER_STATES = ['draft', 'issued', 'accepted', 'rejected', 'revoked'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** The names of the states. */
export const TRANSFER_STATE_NAMES: Readonly<Record<TransferState, Text>> = {
  draft: { zh: '草稿', en: 'draft' },
  issued: { zh: '已开出介绍信', en: 'issued' },
  accepted: { zh: '已接收', en: 'accepted' },
  rejected: { zh: '已退回', en: 'rejected' },
  revoked: { zh: '已撤回', en: 'revoked' },
};

/** Seen from an organisation: members who come (`in`) and who go (`out`). */
export const TRANSFER_DIRECTIONS = ['in', 'out'] as const;
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number];
