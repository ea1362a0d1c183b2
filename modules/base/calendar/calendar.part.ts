import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { CalendarDayEntity, CalendarYearEntity } from './calendar.entity.js';
import { calendarErrors } from './calendar.errors.js';
import { workingDaysRule } from './calendar.rules.js';

/** What the working calendar brings. */
export const calendarPart: ModulePart = {
  entities: [CalendarDayEntity, CalendarYearEntity],
  errors: [calendarErrors],
  rules: [workingDaysRule],
  roleDefaults: { organizationAdministrator: Object.values(basePermissions.calendar) },
};
