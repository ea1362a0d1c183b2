/** What other modules may use of the base platform. */
export { MOST_HOLDERS, type NotificationMessage, Notifier, type Recipients } from './notification/notifier.js';
export { organizationCreated, type OrganizationCreatedPayload } from './organization/organization.events.js';
