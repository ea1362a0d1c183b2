import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '../../../src/index.js';
import { ArticleService } from '../article/article.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { RepealService } from '../repeal/repeal.service.js';
import type { DemoArticle } from './demo-articles.js';
import { DemoCovers } from './demo-covers.js';
import { DemoGround, NOBODY_ELSE } from './demo-ground.js';
import { DemoWords } from './demo-words.js';

const NUMBERED = 'SELECT a.id FROM info_articles a WHERE a.organization_id = $1 AND a.document_number = $2';
const DAY_AGO = `SELECT ((now() AT TIME ZONE 'Asia/Shanghai')::date - $1::int)::text AS day`;
const AUTHOR = '通讯员';

/** Writes and publishes the articles of the demo district. */
@Injectable()
export class DemoArticleMaker {
  constructor(
    private readonly articles: ArticleService,
    private readonly publishing: PublishingService,
    private readonly repeals: RepealService,
    private readonly covers: DemoCovers,
    private readonly words: DemoWords,
    private readonly ground: DemoGround,
    private readonly database: Database,
  ) {}

  /** Does nothing where the organisation has an article of the title. */
  async make(context: RequestContext, { place, section, daysAgo, document, paragraphs, repealed, audience, keeps, cover, ...article }: DemoArticle): Promise<void> {
    const organizationId = await this.ground.organizationAt(place);
    if (await this.ground.articleOf(organizationId, article.title)) return;
    const drawn = cover && (await this.covers.upload(context, `${article.title}.png`, cover));
    const { id } = await this.articles.create(drawn?.context ?? context, {
      ...(drawn && { cover: drawn.cover, authorName: AUTHOR }),
      summary: '',
      pinned: false,
      requiresConfirmation: false,
      commentsAllowed: true,
      ...article,
      ...(document && { document: { addressees: [], copies: [], ...document, replaces: await this.numbered(organizationId, document.replaces) } }),
      organizationId,
      sectionId: await this.ground.sectionOf(organizationId, section),
      body: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
      tags: [...(article.tags ?? [])],
      attachments: [],
      audience: { ...NOBODY_ELSE, ...audience },
    });
    if (keeps) await this.words.keep(context, id, keeps);
    if (daysAgo === undefined) return;
    await this.publishing.publish(context, id);
    await this.ground.dateBack(id, daysAgo);
    if (repealed) await this.repeals.repeal(context, id, { ...repealed, on: await this.dayAgo(daysAgo - repealed.afterDays) });
  }

  private async numbered(organizationId: string, documentNumber: string | undefined): Promise<string[]> {
    return (await this.database.query<{ id: string }>(NUMBERED, [organizationId, documentNumber ?? null])).map(({ id }) => id);
  }

  private async dayAgo(days: number): Promise<string> {
    return (await this.database.one<{ day: string }>(DAY_AGO, [days]))?.day ?? '';
  }
}
