/** What other modules may use of this one. */
export { paperSheetRegistered, type PaperSheetRegisteredPayload } from './paper-shelf.events.js';
