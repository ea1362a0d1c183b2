import { Module } from '@nestjs/common';
import { ArticleStatistics } from './article-statistics.js';
import { DocumentStatistics } from './document-statistics.js';
import { ReachStatistics } from './reach-statistics.js';

/** Figures of articles. */
@Module({ providers: [ArticleStatistics, DocumentStatistics, ReachStatistics] })
export class StatisticsModule {}
