/** What other modules may use of the base platform. */
export { organizationCreated, type OrganizationCreatedPayload } from './organization/organization.events.js';
export { memberMoved, type MemberMovedPayload } from './member/member-moves.events.js';
