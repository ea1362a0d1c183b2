/** `open`: hours are registered and confirmed. `closed`: all are confirmed, and nothing changes any more. */
export const ACTIVITY_STATES = ['open', 'closed'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
