import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { InfoSettingsModule } from '../info-settings.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { WordDecisionModule } from '../word-decision/word-decision.module.js';
import { ReviewChain } from './review-chain.js';
import { ReviewController } from './review.controller.js';
import { ReviewMessages } from './review-messages.js';
import { ReviewRefusals } from './review-refusals.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService } from './review.service.js';

/** The reviews of articles. */
@Module({
  imports: [ArticleModule, CopyModule, InfoSettingsModule, SecrecyModule, WordDecisionModule],
  controllers: [ReviewController],
  providers: [ReviewChain, ReviewMessages, ReviewRefusals, ReviewRepository, ReviewService],
  exports: [ReviewRefusals, ReviewService],
})
export class ReviewModule {}
