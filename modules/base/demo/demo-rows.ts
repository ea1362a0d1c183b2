import type { MemberStage } from '../member/member-types.js';
import type { OrganizationKind, OrganizationType } from '../organization/organization-types.js';

/** An organisation of the demo district, as a row of an import file has it. */
export interface DemoOrganization {
  readonly code: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  /** Left out below the root. */
  readonly parentCode?: string;
  readonly foundedOn: string;
}

/** A member of the demo district, as a row of an import file has him. */
export interface DemoMember {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly idNumber: string;
  readonly education: string;
  readonly stage: MemberStage;
  readonly organizationCode: string;
  readonly groupCode?: string;
  readonly phone: string;
  readonly workPost?: string;
  readonly appliedOn?: string;
  readonly joinedOn?: string;
  readonly fullOn?: string;
  readonly isMigrant?: boolean;
  readonly migrantSince?: string;
  readonly migrantDestination?: string;
  readonly lostContactSince?: string;
}
