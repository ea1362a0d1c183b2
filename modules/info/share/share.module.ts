import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { FollowMergedShares } from './follow-merged-shares.handler.js';
import { RetitleShares } from './retitle-shares.handler.js';
import { ShareAnswering } from './share-answering.service.js';
import { ShareController } from './share.controller.js';
import { ShareOffering } from './share-offering.service.js';
import { SharePersonalData } from './share-personal-data.js';
import { ShareRepository } from './share.repository.js';
import { ShareRows } from './share-rows.js';
import { ShareService } from './share.service.js';
import { TellOffersJob } from './tell-offers.job.js';

/** Articles offered to other organisations. */
@Module({
  imports: [ArticleModule, CopyModule, SecrecyModule],
  controllers: [ShareController],
  providers: [FollowMergedShares, RetitleShares, ShareAnswering, ShareOffering, SharePersonalData, ShareRepository, ShareRows, ShareService, TellOffersJob],
  exports: [ShareAnswering, ShareOffering],
})
export class ShareModule {}
