import { Module } from '@nestjs/common';
import { RuleModule } from '../rule/rule.module.js';
import { ImportedCustomFields } from './import-custom.js';
import { JointBranches } from './joint-branches.js';
import { OrganizationController } from './organization.controller.js';
import { OrganizationEntry } from './organization-entry.js';
import { OrganizationExport } from './organization-export.js';
import { OrganizationImport } from './organization-import.js';
import { OrganizationReader } from './organization-reader.js';
import { OrganizationRepository } from './organization.repository.js';
import { OrganizationService } from './organization.service.js';
import { OrganizationSpreadsheet } from './organization-spreadsheet.js';
import { OrganizationStateRepository } from './organization-state.repository.js';
import { OrganizationTree } from './organization-tree.js';
import { OrganizationWriter } from './organization-writer.js';
import { RootOrganization } from './root-organization.js';

/** The tree of organisations. */
@Module({
  imports: [RuleModule],
  controllers: [OrganizationController],
  providers: [
    ImportedCustomFields,
    JointBranches,
    OrganizationEntry,
    OrganizationExport,
    OrganizationImport,
    OrganizationReader,
    OrganizationRepository,
    OrganizationService,
    OrganizationSpreadsheet,
    OrganizationStateRepository,
    OrganizationTree,
    OrganizationWriter,
    RootOrganization,
  ],
  exports: [OrganizationEntry, OrganizationImport, OrganizationReader, OrganizationRepository, OrganizationSpreadsheet, OrganizationTree, RootOrganization],
})
export class OrganizationModule {}
