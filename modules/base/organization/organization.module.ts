import { Module } from '@nestjs/common';
import { OrganizationTree } from './organization-tree.js';
import { RootOrganization } from './root-organization.js';

/** The tree of organisations. */
@Module({ providers: [OrganizationTree, RootOrganization], exports: [OrganizationTree, RootOrganization] })
export class OrganizationModule {}
