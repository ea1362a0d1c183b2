/** What other modules may use of the base platform. */
export { organizationCreated, type OrganizationCreatedPayload } from './organization/organization.events.js';
