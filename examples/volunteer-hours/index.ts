/** What other modules may use of this one. */
export { hoursConfirmed, type HoursConfirmedPayload } from './volunteer-hours.events.js';
