import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { FeedController } from './feed.controller.js';
import { FeedRepository } from './feed.repository.js';
import { FeedService } from './feed.service.js';

/** Personal feeds. */
@Module({ imports: [ArticleModule], controllers: [FeedController], providers: [FeedRepository, FeedService] })
export class FeedModule {}
