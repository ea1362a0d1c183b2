import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { SectionEntity } from './section.entity.js';
import { sectionErrors } from './section.errors.js';

const { section } = infoPermissions;

/** What the sections bring. */
export const sectionPart: ModulePart = {
  entities: [SectionEntity],
  errors: [sectionErrors],
  roleDefaults: {
    organizationAdministrator: Object.values(section),
    branchSecretary: Object.values(section),
    auditor: [section.read],
  },
};
