import { Module } from '@nestjs/common';
import { ArticleStatistics } from './article-statistics.js';

/** Figures of articles. */
@Module({ providers: [ArticleStatistics] })
export class StatisticsModule {}
