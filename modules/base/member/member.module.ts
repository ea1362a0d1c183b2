import { Module } from '@nestjs/common';
import { CodeSystemModule } from '../code-system/code-system.module.js';
import { RuleModule } from '../rule/rule.module.js';
import { MemberController } from './member.controller.js';
import { MemberRepository } from './member.repository.js';
import { MemberService } from './member.service.js';
import { MemberChecks } from './member-checks.js';
import { MemberEntries } from './member-entries.js';
import { MemberNumbers } from './member-numbers.js';
import { MemberPersonalData } from './member-personal-data.js';
import { MemberReader } from './member-reader.js';

/** Members, and who is on the way to become one. */
@Module({
  imports: [RuleModule, CodeSystemModule],
  controllers: [MemberController],
  providers: [MemberChecks, MemberEntries, MemberNumbers, MemberPersonalData, MemberReader, MemberRepository, MemberService],
  exports: [MemberEntries, MemberNumbers, MemberReader, MemberRepository, MemberService],
})
export class MemberModule {}
