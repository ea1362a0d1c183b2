import type { ModulePart } from 'zhibu';
import { hoursConfirmed } from '../volunteer-hours.events.js';
import { volunteerHoursNotifications } from '../volunteer-hours.notifications.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { ForgetErasedMembers } from './forget-erased-members.handler.js';
import { HoursEntity } from './hours.entity.js';
import { HoursPersonalData } from './hours-personal-data.js';
import { HoursSpreadsheet } from './hours-spreadsheet.js';
import { HoursStatistics } from './hours-statistics.js';

const { hours } = volunteerHoursPermissions;

/** What hours bring. */
export const hoursPart: ModulePart = {
  entities: [HoursEntity],
  events: [hoursConfirmed],
  handlers: [ForgetErasedMembers],
  spreadsheets: [HoursSpreadsheet],
  notifications: Object.values(volunteerHoursNotifications),
  statistics: [HoursStatistics],
  personalData: [HoursPersonalData],
  roleDefaults: {
    organizationAdministrator: Object.values(hours),
    branchSecretary: Object.values(hours),
    auditor: [hours.read],
  },
};
