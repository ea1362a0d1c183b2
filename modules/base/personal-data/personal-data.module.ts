import { Module } from '@nestjs/common';
import { AccountMemberModule } from '../account-member/account-member.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AuditPersonalData } from './audit-personal-data.js';
import { ExportPersonalDataJob } from './export-personal-data.job.js';
import { MemberErasureController } from './member-erasure.controller.js';
import { MemberErasureService } from './member-erasure.service.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataService } from './personal-data.service.js';

/** What is kept about people: given to them, and erased. */
@Module({
  imports: [AccountMemberModule, IdentityModule],
  controllers: [PersonalDataController, MemberErasureController],
  providers: [AuditPersonalData, ExportPersonalDataJob, MemberErasureService, PersonalDataService],
})
export class PersonalDataModule {}
