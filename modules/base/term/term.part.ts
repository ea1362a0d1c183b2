import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { RemindOfTermsJob } from './remind-of-terms.job.js';
import { TermEntity } from './term.entity.js';
import { TermExtensionEntity } from './term-extension.entity.js';
import { termErrors } from './term.errors.js';
import { termNotifications } from './term.notifications.js';
import { termRules } from './term.rules.js';

const { term } = basePermissions;

/** What the terms of office bring. */
export const termPart: ModulePart = {
  entities: [TermEntity, TermExtensionEntity],
  errors: [termErrors],
  rules: termRules,
  jobs: [RemindOfTermsJob],
  notifications: Object.values(termNotifications),
  roleDefaults: {
    organizationAdministrator: Object.values(term),
    branchSecretary: Object.values(term),
    auditor: [term.read],
  },
};
