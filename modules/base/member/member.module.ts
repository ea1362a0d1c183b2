import { Module } from '@nestjs/common';
import { CodeSystemModule } from '../code-system/code-system.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RuleModule } from '../rule/rule.module.js';
import { DepartedMemberAccounts } from './departed-member-accounts.js';
import { MemberController } from './member.controller.js';
import { MemberRepository } from './member.repository.js';
import { MemberService } from './member.service.js';
import { MemberAnswers } from './member-answers.js';
import { MemberActController } from './member-act.controller.js';
import { MemberActService } from './member-act.service.js';
import { MemberChanges } from './member-changes.js';
import { MemberChecks } from './member-checks.js';
import { MemberEntries } from './member-entries.js';
import { MemberFlags } from './member-flags.js';
import { MemberHistory } from './member-history.js';
import { MemberNumbers } from './member-numbers.js';
import { MemberPersonalData } from './member-personal-data.js';
import { MemberReader } from './member-reader.js';
import { MemberRevealService } from './member-reveal.service.js';
import { MemberTransitions } from './member-transitions.js';

/** Members, and who is on the way to become one. */
@Module({
  imports: [RuleModule, CodeSystemModule, IdentityModule],
  controllers: [MemberController, MemberActController],
  providers: [
    DepartedMemberAccounts,
    MemberActService,
    MemberAnswers,
    MemberChanges,
    MemberChecks,
    MemberEntries,
    MemberFlags,
    MemberHistory,
    MemberNumbers,
    MemberPersonalData,
    MemberReader,
    MemberRepository,
    MemberRevealService,
    MemberService,
    MemberTransitions,
  ],
  exports: [DepartedMemberAccounts, MemberAnswers, MemberChanges, MemberEntries, MemberNumbers, MemberReader, MemberRepository, MemberService],
})
export class MemberModule {}
