import { Module } from '@nestjs/common';
import { FeedController } from './feed.controller.js';
import { FeedRepository } from './feed.repository.js';
import { FeedService } from './feed.service.js';

/** Personal feeds. */
@Module({ controllers: [FeedController], providers: [FeedRepository, FeedService] })
export class FeedModule {}
