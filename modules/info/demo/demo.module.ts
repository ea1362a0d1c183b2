import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { ReactionModule } from '../reaction/reaction.module.js';
import { SectionModule } from '../section/section.module.js';
import { ShareModule } from '../share/share.module.js';
import { DemoComments } from './demo-comments.js';
import { InfoDemo } from './info-demo.js';

/** Its part of the demo district. */
@Module({ imports: [ArticleModule, CommentModule, PublishingModule, ReactionModule, SectionModule, ShareModule], providers: [DemoComments, InfoDemo] })
export class DemoModule {}
