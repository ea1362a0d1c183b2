import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '../../../src/index.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { ShareAnswering } from '../share/share-answering.service.js';
import { ShareOffering } from '../share/share-offering.service.js';
import { DemoGround, NOBODY_ELSE } from './demo-ground.js';
import type { DemoShare } from './demo-shares.js';

const SHARED = 'SELECT s.id FROM info_shares s WHERE s.article_id = $1';

/** Has articles of the county of the demo district taken over by others. */
@Injectable()
export class DemoShareMaker {
  constructor(
    private readonly offering: ShareOffering,
    private readonly answering: ShareAnswering,
    private readonly publishing: PublishingService,
    private readonly ground: DemoGround,
    private readonly database: Database,
  ) {}

  /** Does nothing where the article was offered before. */
  async make(context: RequestContext, { title, note, daysAgo, adoptedBy, recalled }: DemoShare): Promise<void> {
    const articleId = await this.ground.articleOf(await this.ground.organizationAt('ROOT'), title);
    if (articleId === null || (await this.database.one(SHARED, [articleId]))) return;
    const organizationIds = await Promise.all(adoptedBy.map(({ place }) => this.ground.organizationAt(place)));
    const { id } = await this.offering.offer(context, { articleId, organizationIds, note, includeDescendants: false, allowsResharing: false });
    for (const { place, section, foreword, audience } of adoptedBy) {
      const organizationId = await this.ground.organizationAt(place);
      const sectionId = await this.ground.sectionOf(organizationId, section);
      const copy = await this.answering.adopt(context, id, { organizationId, sectionId, foreword: `<p>${foreword}</p>`, audience: { ...NOBODY_ELSE, ...audience }, requiresConfirmation: false });
      await this.publishing.publish(context, copy.id);
      await this.ground.dateBack(copy.id, daysAgo);
    }
    if (recalled) await this.offering.recall(context, id, { reason: recalled });
  }
}
