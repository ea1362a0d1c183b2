import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SectionModule } from '../section/section.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { DemoSubscriptions } from './demo-subscriptions.js';
import { InfoDemo } from './info-demo.js';

/** Its part of the demo district. */
@Module({ imports: [ArticleModule, PublishingModule, SectionModule, SubscriptionModule], providers: [DemoSubscriptions, InfoDemo] })
export class DemoModule {}
