import type { ModulePart } from '../../../src/index.js';
import { ArticleStatistics } from './article-statistics.js';
import { DocumentStatistics } from './document-statistics.js';
import { ReachStatistics } from './reach-statistics.js';

/** What is counted of articles. */
export const statisticsPart: ModulePart = { statistics: [ArticleStatistics, DocumentStatistics, ReachStatistics] };
