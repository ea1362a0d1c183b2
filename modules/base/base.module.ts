import { Module } from '@nestjs/common';
import { defineModuleBody, ScopeTree } from '../../src/index.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { organizationErrors } from './organization/organization.errors.js';
import { OrganizationModule } from './organization/organization.module.js';
import { OrganizationTree } from './organization/organization-tree.js';

/** What every other module stands on. */
@Module({ imports: [OrganizationModule], exports: [OrganizationModule] })
export class BaseModule {}

export default defineModuleBody({
  nest: BaseModule,
  entities: [OrganizationEntity],
  errors: [organizationErrors],
  ports: [{ port: ScopeTree, use: OrganizationTree }],
});
