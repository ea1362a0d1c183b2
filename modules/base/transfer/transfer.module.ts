import { Module } from '@nestjs/common';
import { CodeSystemModule } from '../code-system/code-system.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MemberModule } from '../member/member.module.js';
import { MemberMovesModule } from '../member/member-moves.module.js';
import { RuleModule } from '../rule/rule.module.js';
import { FollowMergedOrganizations } from './follow-merged-organizations.handler.js';
import { FollowReorganizedMembers } from './follow-reorganized-members.handler.js';
import { LetterPrinter } from './letter/letter-printer.js';
import { TellExpiredTransfersJob } from './tell-expired-transfers.job.js';
import { TransferController } from './transfer.controller.js';
import { TransferRepository } from './transfer.repository.js';
import { TransferAcceptance } from './transfer-acceptance.js';
import { TransferCases } from './transfer-cases.js';
import { TransferChecks } from './transfer-checks.js';
import { TransferDrafts } from './transfer-drafts.js';
import { TransferLetters } from './transfer-letters.js';
import { TransferMessages } from './transfer-messages.js';
import { TransferPersonalData } from './transfer-personal-data.js';
import { TransferReader } from './transfer-reader.js';
import { TransferReceivers } from './transfer-receivers.js';
import { TransferSteps } from './transfer-steps.js';
import { TransferVeto } from './transfer-veto.js';

/** Transfers of membership relations, with their letters of introduction. */
@Module({
  imports: [RuleModule, CodeSystemModule, IdentityModule, MemberModule, MemberMovesModule],
  controllers: [TransferController],
  providers: [
    FollowMergedOrganizations,
    FollowReorganizedMembers,
    LetterPrinter,
    TellExpiredTransfersJob,
    TransferAcceptance,
    TransferCases,
    TransferChecks,
    TransferDrafts,
    TransferLetters,
    TransferMessages,
    TransferPersonalData,
    TransferReader,
    TransferReceivers,
    TransferRepository,
    TransferSteps,
    TransferVeto,
  ],
})
export class TransferModule {}
