import { Module } from '@nestjs/common';
import { ArticleSearch } from './article-search.js';
import { IndexArticlesJob } from './index-articles.job.js';

/** Finding articles. */
@Module({ providers: [ArticleSearch, IndexArticlesJob] })
export class SearchModule {}
