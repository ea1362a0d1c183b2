import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { DocumentModule } from '../document/document.module.js';
import { InfoSettingsModule } from '../info-settings.module.js';
import { ReviewModule } from '../review/review.module.js';
import { TargetModule } from '../target/target.module.js';
import { WordDecisionModule } from '../word-decision/word-decision.module.js';
import { ArticleRelease } from './article-release.js';
import { ExpireArticleJob } from './expire-article.job.js';
import { PublishArticleJob } from './publish-article.job.js';
import { ResumeCopies } from './resume-copies.handler.js';
import { ResumeCopiesJob } from './resume-copies.job.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { PublishingController } from './publishing.controller.js';
import { PublishingService } from './publishing.service.js';

/** The publication of articles. */
@Module({
  imports: [SecrecyModule, ArticleModule, CopyModule, DocumentModule, InfoSettingsModule, ReviewModule, TargetModule, WordDecisionModule],
  controllers: [PublishingController],
  providers: [ArticleRelease, ExpireArticleJob, PublishArticleJob, PublishingService, ResumeCopies, ResumeCopiesJob],
  exports: [PublishingService],
})
export class PublishingModule {}
