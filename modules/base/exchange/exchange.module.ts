import { Module } from '@nestjs/common';
import { CodeSystemModule } from '../code-system/code-system.module.js';
import { MemberModule } from '../member/member.module.js';
import { MemberColumns } from './member-columns.js';
import { MemberExport } from './member-export.js';
import { MemberFileRepository } from './member-file.repository.js';
import { MemberImport } from './member-import.js';
import { MemberSpreadsheet } from './member-spreadsheet.js';

/** Members in files. */
@Module({
  imports: [CodeSystemModule, MemberModule],
  providers: [MemberColumns, MemberExport, MemberFileRepository, MemberImport, MemberSpreadsheet],
  exports: [MemberImport, MemberSpreadsheet],
})
export class ExchangeModule {}
