/** How a committee or secretary comes into office. */
export const TERM_METHODS = ['election', 'appointment'] as const;
export type TermMethod = (typeof TERM_METHODS)[number];
