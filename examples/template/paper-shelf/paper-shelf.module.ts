import { Module } from '@nestjs/common';
import { defineModuleBody } from 'zhibu';
import { paperShelfErrors } from './paper-shelf.errors.js';
// <events>
import { paperSheetRegistered } from './paper-shelf.events.js';
// </events>
import { paperShelfPermissions } from './paper-shelf.permissions.js';
import { PaperSheetController } from './paper-sheet/paper-sheet.controller.js';
import { PaperSheetEntity } from './paper-sheet/paper-sheet.entity.js';
import { PaperSheetRepository } from './paper-sheet/paper-sheet.repository.js';
import { PaperSheetService } from './paper-sheet/paper-sheet.service.js';

const { paperSheet } = paperShelfPermissions;

/** Paper sheets: who registers them and who reads them. */
@Module({ controllers: [PaperSheetController], providers: [PaperSheetRepository, PaperSheetService] })
export class PaperShelfModule {}

export default defineModuleBody({
  nest: PaperShelfModule,
  entities: [PaperSheetEntity],
  errors: [paperShelfErrors],
  // <events>
  events: [paperSheetRegistered],
  // </events>
  roleDefaults: {
    organizationAdministrator: Object.values(paperSheet),
    branchSecretary: Object.values(paperSheet),
    auditor: [paperSheet.read],
  },
});
