import { Module } from '@nestjs/common';
import { ArticleStatistics } from './article-statistics.js';
import { ReachStatistics } from './reach-statistics.js';

/** Figures of articles. */
@Module({ providers: [ArticleStatistics, ReachStatistics] })
export class StatisticsModule {}
