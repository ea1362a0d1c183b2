import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { BaseMenuImpact } from './base-menu-impact.js';
import { BranchSizeStatistics } from './branch-size-statistics.js';
import { CountStatisticsJob } from './count-statistics.job.js';
import { MemberStatistics } from './member-statistics.js';
import { OrganizationStatistics } from './organization-statistics.js';
import { statisticsErrors } from './statistics.errors.js';
import { TermStatistics } from './term-statistics.js';

const { statistics } = basePermissions;

/** What the statistics bring. */
export const statisticsPart: ModulePart = {
  errors: [statisticsErrors],
  jobs: [CountStatisticsJob],
  menuImpact: [BaseMenuImpact],
  statistics: [MemberStatistics, OrganizationStatistics, BranchSizeStatistics, TermStatistics],
  roleDefaults: { organizationAdministrator: [statistics.read], branchSecretary: [statistics.read], auditor: [statistics.read] },
};
