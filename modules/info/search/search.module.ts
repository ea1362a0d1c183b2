import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { ArticleSearch } from './article-search.js';
import { IndexArticlesJob } from './index-articles.job.js';

/** Finding articles. */
@Module({ imports: [AttachmentModule, CopyModule], providers: [ArticleSearch, IndexArticlesJob] })
export class SearchModule {}
