import { Module } from '@nestjs/common';
import { defineModuleBody, joinParts } from '../../src/index.js';
import { ArticleModule } from './article/article.module.js';
import { articlePart } from './article/article.part.js';
import { attachmentPart } from './attachment/attachment.part.js';
import { CommentModule } from './comment/comment.module.js';
import { commentPart } from './comment/comment.part.js';
import { CopyModule } from './copy/copy.module.js';
import { copyPart } from './copy/copy.part.js';
import { DemoModule } from './demo/demo.module.js';
import { InfoDemo } from './demo/info-demo.js';
import { documentPart } from './document/document.part.js';
import { FeedModule } from './feed/feed.module.js';
import { PublicFeedModule } from './public-feed/public-feed.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { publicationPart } from './publication/publication.part.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { publishingPart } from './publishing/publishing.part.js';
import { ReactionModule } from './reaction/reaction.module.js';
import { reactionPart } from './reaction/reaction.part.js';
import { RepealModule } from './repeal/repeal.module.js';
import { repealPart } from './repeal/repeal.part.js';
import { ReviewModule } from './review/review.module.js';
import { reviewPart } from './review/review.part.js';
import { RevisionModule } from './revision/revision.module.js';
import { revisionPart } from './revision/revision.part.js';
import { SearchModule } from './search/search.module.js';
import { searchPart } from './search/search.part.js';
import { secrecyPart } from './secrecy/secrecy.part.js';
import { SectionModule } from './section/section.module.js';
import { sectionPart } from './section/section.part.js';
import { ShareModule } from './share/share.module.js';
import { sharePart } from './share/share.part.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { statisticsPart } from './statistics/statistics.part.js';
import { SubscriptionModule } from './subscription/subscription.module.js';
import { subscriptionPart } from './subscription/subscription.part.js';
import { TargetModule } from './target/target.module.js';
import { targetPart } from './target/target.part.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';
import { upkeepPart } from './upkeep/upkeep.part.js';
import { WordDecisionModule } from './word-decision/word-decision.module.js';
import { wordDecisionPart } from './word-decision/word-decision.part.js';
import { WordHitModule } from './word-hit/word-hit.module.js';
import { wordHitPart } from './word-hit/word-hit.part.js';
import { WordListModule } from './word-list/word-list.module.js';
import { wordListPart } from './word-list/word-list.part.js';

/** Sections and articles. */
@Module({
  imports: [
    SectionModule, WordListModule, WordHitModule, ArticleModule, WordDecisionModule, RevisionModule, CopyModule, ReviewModule, SubscriptionModule, TargetModule, PublishingModule, RepealModule,
    FeedModule, PublicFeedModule, PublicationModule, ShareModule, CommentModule, ReactionModule, SearchModule, StatisticsModule, UpkeepModule, DemoModule,
  ],
})
export class InfoModule {}

export default defineModuleBody({
  nest: InfoModule,
  demo: InfoDemo,
  conformance: () => import('./conformance/info.conformance.js'),
  ...joinParts(
    secrecyPart,
    attachmentPart,
    sectionPart,
    documentPart,
    wordListPart,
    wordHitPart,
    articlePart,
    revisionPart,
    wordDecisionPart,
    reviewPart,
    subscriptionPart,
    targetPart,
    copyPart,
    publishingPart,
    repealPart,
    publicationPart,
    sharePart,
    commentPart,
    reactionPart,
    searchPart,
    statisticsPart,
    upkeepPart,
  ),
});
