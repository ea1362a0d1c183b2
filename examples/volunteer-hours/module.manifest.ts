import { defineModule } from 'zhibu';
import { volunteerHoursPermissions } from './volunteer-hours.permissions.js';
import { VolunteerHoursSettings } from './volunteer-hours.settings.js';

export default defineModule({
  id: 'volunteer-hours',
  title: { zh: '志愿服务', en: 'Volunteer hours' },
  summary: { zh: '登记志愿服务活动和党员的服务时长，确认后按年汇总。', en: 'Keeps voluntary work and the hours of each person, confirmed and summed up by year.' },
  version: '1.0.0',
  requires: { base: '^1.0.0' },
  permissions: volunteerHoursPermissions,
  settings: VolunteerHoursSettings,
  load: () => import('./volunteer-hours.module.js'),
});
