import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SectionModule } from '../section/section.module.js';
import { ShareModule } from '../share/share.module.js';
import { InfoDemo } from './info-demo.js';

/** Its part of the demo district. */
@Module({ imports: [ArticleModule, PublishingModule, SectionModule, ShareModule], providers: [InfoDemo] })
export class DemoModule {}
