import type { Text } from '../../../src/index.js';

/** What an organisation is (domain glossary). */
export const ORGANIZATION_TYPES = ['committee', 'generalBranch', 'branch', 'partyGroup', 'workingCommittee', 'leadingGroup'] as const;
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

/** How it was formed. */
export const ORGANIZATION_KINDS = ['regular', 'joint', 'temporary', 'migrant'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Whether it still is. */
export const ORGANIZATION_STATUSES = ['active', 'dissolved'] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];

/** The names of the types. */
export const TYPE_NAMES: Readonly<Record<OrganizationType, Text>> = {
  committee: { zh: '党委', en: 'committee' },
  generalBranch: { zh: '党总支', en: 'general branch' },
  branch: { zh: '党支部', en: 'branch' },
  partyGroup: { zh: '党小组', en: 'Party group' },
  workingCommittee: { zh: '党工委', en: 'working committee' },
  leadingGroup: { zh: '党组', en: 'leading Party members group' },
};
