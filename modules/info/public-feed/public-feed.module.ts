import { Module } from '@nestjs/common';
import { InfoSettingsModule } from '../info-settings.module.js';
import { PublicFeedController } from './public-feed.controller.js';
import { PublicFeedRepository } from './public-feed.repository.js';
import { PublicFeedService } from './public-feed.service.js';

/** Sections as Atom and JSON feeds. */
@Module({ imports: [InfoSettingsModule], controllers: [PublicFeedController], providers: [PublicFeedRepository, PublicFeedService] })
export class PublicFeedModule {}
