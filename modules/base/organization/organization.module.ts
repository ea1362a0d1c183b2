import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.js';
import { OrganizationEntry } from './organization-entry.js';
import { OrganizationImport } from './organization-import.js';
import { OrganizationReader } from './organization-reader.js';
import { OrganizationRepository } from './organization.repository.js';
import { OrganizationService } from './organization.service.js';
import { OrganizationTree } from './organization-tree.js';
import { OrganizationWriter } from './organization-writer.js';
import { RootOrganization } from './root-organization.js';

/** The tree of organisations. */
@Module({
  controllers: [OrganizationController],
  providers: [
    OrganizationEntry,
    OrganizationImport,
    OrganizationReader,
    OrganizationRepository,
    OrganizationService,
    OrganizationTree,
    OrganizationWriter,
    RootOrganization,
  ],
  exports: [OrganizationEntry, OrganizationImport, OrganizationReader, OrganizationRepository, OrganizationTree, RootOrganization],
})
export class OrganizationModule {}
