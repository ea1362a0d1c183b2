import type { ModulePart } from 'zhibu';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { ActivityEntity } from './activity.entity.js';
import { ActivityImpact } from './activity-impact.js';
import { ActivityVeto } from './activity-veto.js';
import { FollowMergedOrganizations } from './follow-merged-organizations.handler.js';

const { activity } = volunteerHoursPermissions;

/** What voluntary work brings. */
export const activityPart: ModulePart = {
  entities: [ActivityEntity],
  handlers: [FollowMergedOrganizations],
  vetoes: [ActivityVeto],
  menuImpact: [ActivityImpact],
  roleDefaults: {
    organizationAdministrator: Object.values(activity),
    branchSecretary: Object.values(activity),
    auditor: [activity.read],
  },
};
