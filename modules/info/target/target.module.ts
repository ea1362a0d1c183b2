import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { AnnounceArticleJob } from './announce-article.job.js';
import { FollowMergedTargets } from './follow-merged-targets.handler.js';
import { ForgetErasedTargets } from './forget-erased-targets.handler.js';
import { ReadingService } from './reading.service.js';
import { ReceiptRepository } from './receipt.repository.js';
import { ReceiptService } from './receipt.service.js';
import { ReceiptSpreadsheet } from './receipt-spreadsheet.js';
import { TargetController } from './target.controller.js';
import { TargetList } from './target-list.js';
import { TargetMessages } from './target-messages.js';
import { TargetPersonalData } from './target-personal-data.js';
import { TargetRepository } from './target.repository.js';

/** Whom articles are for, and who was reached. */
@Module({
  imports: [ArticleModule, SubscriptionModule],
  controllers: [TargetController],
  providers: [
    AnnounceArticleJob, FollowMergedTargets, ForgetErasedTargets, ReadingService, ReceiptRepository, ReceiptService, ReceiptSpreadsheet, TargetList, TargetMessages, TargetPersonalData, TargetRepository,
  ],
  exports: [TargetList],
})
export class TargetModule {}
