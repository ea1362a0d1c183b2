import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { DocumentModule } from '../document/document.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { SectionModule } from '../section/section.module.js';
import { WordHitModule } from '../word-hit/word-hit.module.js';
import { WordShares } from '../words/word-shares.js';
import { ArticleAudience } from './article-audience.js';
import { ArticleController } from './article.controller.js';
import { ArticleEditing } from './article-editing.js';
import { ArticleFiles } from './article-files.js';
import { ArticleForewords } from './article-forewords.js';
import { ArticleProvenance } from './article-provenance.js';
import { ArticleRepository } from './article.repository.js';
import { ArticleRows } from './article-rows.js';
import { ArticleService } from './article.service.js';
import { ArticleTexts } from './article-texts.js';
import { ArticleWarnings } from './article-warnings.js';
import { AwaitedReviews } from './awaited-reviews.js';

/** Articles: reading, beginning and changing them. */
@Module({
  imports: [AttachmentModule, DocumentModule, SecrecyModule, SectionModule, WordHitModule],
  controllers: [ArticleController],
  providers: [ArticleAudience, ArticleEditing, ArticleFiles, ArticleForewords, ArticleProvenance, ArticleRepository, ArticleRows, ArticleService, ArticleTexts, ArticleWarnings, AwaitedReviews, WordShares],
  exports: [ArticleEditing, ArticleFiles, ArticleProvenance, ArticleRepository, ArticleRows, ArticleService, ArticleTexts, ArticleWarnings],
})
export class ArticleModule {}
