import { type ModulePart, ScopeTree } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { importErrors } from './import.errors.js';
import { OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity } from './organization-history.entity.js';
import { OrganizationImport } from './organization-import.js';
import { OrganizationTree } from './organization-tree.js';
import { OrganizationEntity } from './organization.entity.js';
import { organizationErrors } from './organization.errors.js';
import { organizationCreated } from './organization.events.js';

const { organization } = basePermissions;

/** What the tree of organisations brings. */
export const organizationPart: ModulePart = {
  entities: [OrganizationEntity, OrganizationActEntity, OrganizationActPartyEntity, OrganizationStateEntity],
  errors: [organizationErrors, importErrors],
  events: [organizationCreated],
  imports: [OrganizationImport],
  ports: [{ port: ScopeTree, use: OrganizationTree }],
  roleDefaults: {
    organizationAdministrator: Object.values(organization),
    branchSecretary: [organization.read, organization.update],
    auditor: [organization.read],
    member: [organization.read],
  },
};
