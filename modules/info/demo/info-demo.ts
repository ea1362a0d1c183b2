import { Injectable } from '@nestjs/common';
import { Database, type DemoData, type DemoProgress, type PrintedAccount, type RequestContext, ScopeTree } from '../../../src/index.js';
import type { Audience } from '../article/article.dto.js';
import { ArticleService } from '../article/article.service.js';
import { RepealService } from '../repeal/repeal.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { SectionService } from '../section/section.service.js';
import { ShareAnswering } from '../share/share-answering.service.js';
import { ShareOffering } from '../share/share-offering.service.js';
import { DEMO_SHARES, type DemoShare } from './demo-shares.js';
import { DemoComments } from './demo-comments.js';
import { DemoCovers } from './demo-covers.js';
import { DemoSubscriptions } from './demo-subscriptions.js';
import { DemoWords } from './demo-words.js';
import { DEMO_ARTICLES, DEMO_SECTIONS, DEMO_WORD_LIST, type DemoArticle, type DemoPlace, type DemoSection } from './demo-articles.js';

const SECTION = 'SELECT s.id FROM info_sections s WHERE s.organization_id = $1 AND s.name = $2';
const ARTICLE = 'SELECT a.id FROM info_articles a WHERE a.organization_id = $1 AND a.title = $2';
const NUMBERED = 'SELECT a.id FROM info_articles a WHERE a.organization_id = $1 AND a.document_number = $2';
const DAY_AGO = `SELECT ((now() AT TIME ZONE 'Asia/Shanghai')::date - $1::int)::text AS day`;
/** So that the list looks as if people had written over the months. */
const DATE_BACK = `
  UPDATE info_articles SET published_at = now() - $2::int * interval '1 day', created_at = LEAST(created_at, now() - $2::int * interval '1 day') WHERE id = $1`;
const SHARED = 'SELECT s.id FROM info_shares s WHERE s.article_id = $1';
const NOBODY_ELSE: Audience = { visibility: 'organization', organizationIds: [], includeDescendants: true, stages: [], tags: [] };
const AUTHOR = '通讯员';
const STAGE = { zh: '文稿', en: 'articles' };

/** Sections, articles and comments for the demo district, in the county, a town and the branch made by hand. */
@Injectable()
export class InfoDemo implements DemoData {
  constructor(
    private readonly sections: SectionService,
    private readonly articles: ArticleService,
    private readonly publishing: PublishingService,
    private readonly offering: ShareOffering,
    private readonly answering: ShareAnswering,
    private readonly repeals: RepealService,
    private readonly covers: DemoCovers,
    private readonly comments: DemoComments,
    private readonly subscriptions: DemoSubscriptions,
    private readonly words: DemoWords,
    private readonly tree: ScopeTree,
    private readonly database: Database,
  ) {}

  async seed(context: RequestContext, onProgress: DemoProgress): Promise<readonly PrintedAccount[]> {
    for (const section of DEMO_SECTIONS) await this.makeSection(context, section);
    await this.words.make(context, await this.organizationAt(DEMO_WORD_LIST.place));
    for (const [done, article] of DEMO_ARTICLES.entries()) {
      onProgress(STAGE, done, DEMO_ARTICLES.length);
      await this.makeArticle(context, article);
    }
    for (const share of DEMO_SHARES) await this.makeShare(context, share);
    onProgress(STAGE, DEMO_ARTICLES.length, DEMO_ARTICLES.length);
    await this.comments.make(await this.organizationAt('D01100'));
    await this.subscriptions.make(await this.organizationAt('D01100'));
    return [];
  }

  private async makeSection(context: RequestContext, { place, name, isPublic = false, below = [] }: DemoSection): Promise<void> {
    const organizationId = await this.organizationAt(place);
    const parentId = (await this.sectionOf(organizationId, name)) ?? (await this.sections.create(context, { organizationId, name, isPublic })).id;
    for (const part of below) {
      if (!(await this.sectionOf(organizationId, part))) await this.sections.create(context, { organizationId, name: part, isPublic, parentId });
    }
  }

  private async makeArticle(context: RequestContext, { place, section, daysAgo, document, paragraphs, repealed, audience, keeps, cover, ...article }: DemoArticle): Promise<void> {
    const organizationId = await this.organizationAt(place);
    if (await this.database.one(ARTICLE, [organizationId, article.title])) return;
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
      sectionId: await this.sectionOf(organizationId, section),
      body: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
      tags: [...(article.tags ?? [])],
      attachments: [],
      audience: { ...NOBODY_ELSE, ...audience },
    });
    if (keeps) await this.words.keep(context, id, keeps);
    if (daysAgo === undefined) return;
    await this.publishing.publish(context, id);
    await this.database.query(DATE_BACK, [id, daysAgo]);
    if (repealed) await this.repeals.repeal(context, id, { ...repealed, on: await this.dayAgo(daysAgo - repealed.afterDays) });
  }

  private async numbered(organizationId: string, documentNumber: string | undefined): Promise<string[]> {
    return (await this.database.query<{ id: string }>(NUMBERED, [organizationId, documentNumber ?? null])).map(({ id }) => id);
  }

  private async dayAgo(days: number): Promise<string> {
    return (await this.database.one<{ day: string }>(DAY_AGO, [days]))?.day ?? '';
  }

  private async makeShare(context: RequestContext, { title, note, daysAgo, adoptedBy, recalled }: DemoShare): Promise<void> {
    const article = await this.database.one<{ id: string }>(ARTICLE, [await this.organizationAt('ROOT'), title]);
    if (!article || (await this.database.one(SHARED, [article.id]))) return;
    const organizationIds = await Promise.all(adoptedBy.map(({ place }) => this.organizationAt(place)));
    const { id } = await this.offering.offer(context, { articleId: article.id, organizationIds, note, includeDescendants: false, allowsResharing: false });
    for (const { place, section, foreword, audience } of adoptedBy) {
      const organizationId = await this.organizationAt(place);
      const sectionId = await this.sectionOf(organizationId, section);
      const copy = await this.answering.adopt(context, id, { organizationId, sectionId, foreword: `<p>${foreword}</p>`, audience: { ...NOBODY_ELSE, ...audience }, requiresConfirmation: false });
      await this.publishing.publish(context, copy.id);
      await this.database.query(DATE_BACK, [copy.id, daysAgo]);
    }
    if (recalled) await this.offering.recall(context, id, { reason: recalled });
  }

  private async sectionOf(organizationId: string, name: string): Promise<string | null> {
    return (await this.database.one<{ id: string }>(SECTION, [organizationId, name]))?.id ?? null;
  }

  private async organizationAt(place: DemoPlace): Promise<string> {
    const found = place === 'ROOT' ? await this.tree.root() : await this.tree.findByCode(place);
    if (!found) throw new Error(`the demo district has no organisation ${place}`);
    return found.organizationId;
  }
}
