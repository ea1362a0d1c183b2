import { type ModulePart, ScopeTree } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { actErrors } from './act.errors.js';
import { importErrors } from './import.errors.js';
import { OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity } from './organization-history.entity.js';
import { organizationFieldHost } from './organization-field-host.js';
import { OrganizationSpreadsheet } from './organization-spreadsheet.js';
import { OrganizationTree } from './organization-tree.js';
import { organizationCodeSystems } from './organization.codes.js';
import { OrganizationEntity } from './organization.entity.js';
import { organizationErrors } from './organization.errors.js';
import { organizationCreated } from './organization.events.js';
import { organizationRules } from './organization.rules.js';

const { organization } = basePermissions;

/** What the tree of organisations brings. */
export const organizationPart: ModulePart = {
  entities: [OrganizationEntity, OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity],
  errors: [organizationErrors, actErrors, importErrors],
  events: [organizationCreated],
  spreadsheets: [OrganizationSpreadsheet],
  rules: organizationRules,
  codeSystems: organizationCodeSystems,
  customFieldHosts: [organizationFieldHost],
  ports: [{ port: ScopeTree, use: OrganizationTree }],
  roleDefaults: {
    organizationAdministrator: Object.values(organization),
    branchSecretary: [organization.read, organization.update, organization.export],
    auditor: [organization.read],
    member: [organization.read],
  },
};
