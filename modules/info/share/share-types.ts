/** Seen from which side. */
export const SHARE_DIRECTIONS = ['offered', 'received'] as const;
export type ShareDirection = (typeof SHARE_DIRECTIONS)[number];

/** How the offer to one organisation stands. */
export const ANSWER_STATUSES = ['offered', 'adopted', 'declined', 'recalled'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];
