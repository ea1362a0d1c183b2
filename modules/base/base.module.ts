import { Module } from '@nestjs/common';
import { defineModuleBody, ScopeTree } from '../../src/index.js';
import { basePermissions } from './base.permissions.js';
import { importErrors } from './organization/import.errors.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { organizationErrors } from './organization/organization.errors.js';
import { organizationCreated } from './organization/organization.events.js';
import { OrganizationModule } from './organization/organization.module.js';
import { OrganizationImport } from './organization/organization-import.js';
import { OrganizationTree } from './organization/organization-tree.js';

/** What every other module stands on. */
@Module({ imports: [OrganizationModule], exports: [OrganizationModule] })
export class BaseModule {}

const { organization } = basePermissions;

export default defineModuleBody({
  nest: BaseModule,
  entities: [OrganizationEntity],
  errors: [organizationErrors, importErrors],
  events: [organizationCreated],
  imports: [OrganizationImport],
  ports: [{ port: ScopeTree, use: OrganizationTree }],
  roleDefaults: {
    organizationAdministrator: [organization.read, organization.create, organization.update, organization.import],
    branchSecretary: [organization.read, organization.update],
    auditor: [organization.read],
    member: [organization.read],
  },
});
