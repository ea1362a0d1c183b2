import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors } from '../../../src/index.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import type { PublicFeed } from './public-feed-content.js';
import { PublicFeedRepository } from './public-feed.repository.js';

/** Sections as feeds for everybody. */
@Injectable()
export class PublicFeedService {
  constructor(
    private readonly feeds: PublicFeedRepository,
    private readonly settings: InfoSettingsReader,
  ) {}

  /**
   * @param context of a caller who did not sign in, whoever asks: the feed is kept for others
   * @throws Problem `request.not_found` for a section that not everybody sees, too
   */
  async get({ scope }: RequestContext, sectionId: string): Promise<PublicFeed> {
    const section = await this.feeds.section(scope, sectionId);
    if (!section) throw requestErrors.notFound();
    const { articleUrl } = await this.settings.at(section);
    const entries = await this.feeds.entries(scope, sectionId);
    const { organizationName, title, updated } = section;
    const pageOf = (id: string) => (articleUrl === '' ? null : articleUrl.replaceAll('{id}', id));
    return { sectionId, title, organizationName, updated, entries: entries.map((entry) => ({ ...entry, page: pageOf(entry.id) })) };
  }
}
