import { Module } from '@nestjs/common';
import { CodeSystemModule } from '../code-system/code-system.module.js';
import { RuleModule } from '../rule/rule.module.js';
import { BaseMenuImpact } from './base-menu-impact.js';
import { BranchSizeStatistics } from './branch-size-statistics.js';
import { CountStatisticsJob } from './count-statistics.job.js';
import { FigureTitles } from './figure-titles.js';
import { MemberStatistics } from './member-statistics.js';
import { OrganizationStatistics } from './organization-statistics.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsIntake } from './statistics-intake.js';
import { StatisticsService } from './statistics.service.js';
import { StatisticsSize } from './statistics-size.js';
import { TermStatistics } from './term-statistics.js';

/** Figures over the tree, of base and of whatever modules bring. */
@Module({
  imports: [CodeSystemModule, RuleModule],
  controllers: [StatisticsController],
  providers: [
    BaseMenuImpact,
    BranchSizeStatistics,
    CountStatisticsJob,
    FigureTitles,
    MemberStatistics,
    OrganizationStatistics,
    StatisticsIntake,
    StatisticsService,
    StatisticsSize,
    TermStatistics,
  ],
})
export class StatisticsModule {}
