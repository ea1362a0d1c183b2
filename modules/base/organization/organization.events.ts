import { defineEvent } from '../../../src/index.js';
import type { OrganizationKind, OrganizationType } from './organization-types.js';

/** What {@link organizationCreated} tells. */
export interface OrganizationCreatedPayload {
  readonly organizationId: string;
  readonly parentId: string;
  readonly code: string;
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** An organisation came into the tree. */
export const organizationCreated = defineEvent<OrganizationCreatedPayload>('base.organization_created');
