import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MemberMovesModule } from '../member/member-moves.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RuleModule } from '../rule/rule.module.js';
import { ActStage } from './act-stage.js';
import { DissolutionService } from './dissolution.service.js';
import { DissolutionVeto } from './dissolution-veto.js';
import { MergingService } from './merging.service.js';
import { MovingService } from './moving.service.js';
import { OpenCases } from './open-cases.js';
import { OrganizationActController } from './organization-act.controller.js';
import { OrganizationHistoryReader } from './organization-history-reader.js';
import { Relocation } from './relocation.js';
import { RenamingService } from './renaming.service.js';
import { SplittingService } from './splitting.service.js';

/** The dated acts by which organisations change. */
@Module({
  imports: [RuleModule, OrganizationModule, MemberMovesModule, IdentityModule],
  controllers: [OrganizationActController],
  providers: [
    ActStage,
    DissolutionService,
    DissolutionVeto,
    MergingService,
    MovingService,
    OpenCases,
    OrganizationHistoryReader,
    Relocation,
    RenamingService,
    SplittingService,
  ],
})
export class OrganizationActModule {}
