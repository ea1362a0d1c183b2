import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { WordDecisionModule } from '../word-decision/word-decision.module.js';
import { WordListModule } from '../word-list/word-list.module.js';
import { SectionModule } from '../section/section.module.js';
import { InfoDemo } from './info-demo.js';

/** Its part of the demo district. */
@Module({ imports: [ArticleModule, PublishingModule, SectionModule, WordDecisionModule, WordListModule], providers: [InfoDemo] })
export class DemoModule {}
