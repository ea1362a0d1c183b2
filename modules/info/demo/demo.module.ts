import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { ReactionModule } from '../reaction/reaction.module.js';
import { RepealModule } from '../repeal/repeal.module.js';
import { SectionModule } from '../section/section.module.js';
import { ShareModule } from '../share/share.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { WordDecisionModule } from '../word-decision/word-decision.module.js';
import { WordListModule } from '../word-list/word-list.module.js';
import { DemoArticleMaker } from './demo-article-maker.js';
import { DemoComments } from './demo-comments.js';
import { DemoCovers } from './demo-covers.js';
import { DemoGround } from './demo-ground.js';
import { DemoShareMaker } from './demo-share-maker.js';
import { DemoSubscriptions } from './demo-subscriptions.js';
import { DemoWords } from './demo-words.js';
import { InfoDemo } from './info-demo.js';

/** Its part of the demo district. */
@Module({
  imports: [ArticleModule, CommentModule, PublishingModule, ReactionModule, RepealModule, SectionModule, ShareModule, SubscriptionModule, WordDecisionModule, WordListModule],
  providers: [DemoArticleMaker, DemoComments, DemoCovers, DemoGround, DemoShareMaker, DemoSubscriptions, DemoWords, InfoDemo],
})
export class DemoModule {}
