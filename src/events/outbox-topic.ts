/** Topic of the notification bus: events with the payload as their name were committed. */
export const OUTBOX_TOPIC = 'outbox';
