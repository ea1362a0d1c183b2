/** `registered`: by the organizer, may still change. `confirmed`: counts. */
export const HOURS_STATES = ['registered', 'confirmed'] as const;
export type HoursState = (typeof HOURS_STATES)[number];
