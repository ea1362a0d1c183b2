import type { ModulePart } from '../../../src/index.js';
import { ArticleSearch } from './article-search.js';
import { IndexArticlesJob } from './index-articles.job.js';

/** What the search brings. */
export const searchPart: ModulePart = { searchSources: [ArticleSearch], jobs: [IndexArticlesJob] };
