import type { ModulePart } from '../../../src/index.js';
import { AuditPersonalData } from './audit-personal-data.js';
import { ExportPersonalDataJob } from './export-personal-data.job.js';
import { personalDataErrors } from './personal-data.errors.js';
import { personalDataNotifications } from './personal-data.notifications.js';
import { erasureRule } from './personal-data.rules.js';

/** What the export and the erasure of personal data bring. */
export const personalDataPart: ModulePart = {
  errors: [personalDataErrors],
  rules: [erasureRule],
  notifications: Object.values(personalDataNotifications),
  jobs: [ExportPersonalDataJob],
  personalData: [AuditPersonalData],
};
