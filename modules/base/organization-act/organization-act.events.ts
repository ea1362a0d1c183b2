import { defineEvent } from '../../../src/index.js';
import type { OrganizationType } from '../organization/organization-types.js';

/** What every event of an act tells. */
export interface OrganizationActPayload {
  readonly organizationId: string;
  /** In the history of everyone it concerns. */
  readonly actId: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

export interface OrganizationMovedPayload extends OrganizationActPayload {
  readonly fromParentId: string | null;
  readonly toParentId: string;
}

export interface OrganizationMergedPayload extends OrganizationActPayload {
  /** Those that went into it; each is told of as dissolved too. */
  readonly mergedIds: readonly string[];
  /** Those that lay right below them and lie below it now. */
  readonly movedIds: readonly string[];
}

export interface OrganizationSplitPayload extends OrganizationActPayload {
  readonly createdId: string;
  /** The groups that went along. */
  readonly movedIds: readonly string[];
}

export interface OrganizationUpgradedPayload extends OrganizationActPayload {
  readonly fromType: OrganizationType;
  readonly toType: OrganizationType;
}

export interface OrganizationDissolvedPayload extends OrganizationActPayload {
  /** The one it went into; null where it simply ended. */
  readonly successorId: string | null;
}

export interface OrganizationRestoredPayload extends OrganizationActPayload {
  readonly parentId: string;
}

/** An organisation has another name. */
export const organizationRenamed = defineEvent<OrganizationActPayload>('base.organization_renamed', 'integrity');

/** An organisation, with all below it, lies elsewhere. */
export const organizationMoved = defineEvent<OrganizationMovedPayload>('base.organization_moved', 'integrity');

/** Organisations went into another one, with their members and what lay below them. */
export const organizationMerged = defineEvent<OrganizationMergedPayload>('base.organization_merged', 'integrity');

/** Part of an organisation became one of its own. */
export const organizationSplit = defineEvent<OrganizationSplitPayload>('base.organization_split', 'integrity');

/** An organisation rose to another type. */
export const organizationUpgraded = defineEvent<OrganizationUpgradedPayload>('base.organization_upgraded', 'integrity');

/** An organisation ended. */
export const organizationDissolved = defineEvent<OrganizationDissolvedPayload>('base.organization_dissolved', 'integrity');

/** A dissolved organisation is there again, empty. */
export const organizationRestored = defineEvent<OrganizationRestoredPayload>('base.organization_restored', 'integrity');

/** The events of all acts. */
export const organizationActEvents = [
  organizationRenamed,
  organizationMoved,
  organizationMerged,
  organizationSplit,
  organizationUpgraded,
  organizationDissolved,
  organizationRestored,
];
