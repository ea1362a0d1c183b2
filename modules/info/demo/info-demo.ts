import { Injectable } from '@nestjs/common';
import type { DemoData, DemoProgress, PrintedAccount, RequestContext } from '../../../src/index.js';
import { SectionService } from '../section/section.service.js';
import { DemoArticleMaker } from './demo-article-maker.js';
import { DEMO_ARTICLES, DEMO_SECTIONS, DEMO_WORD_LIST, type DemoSection } from './demo-articles.js';
import { DemoComments } from './demo-comments.js';
import { DemoGround } from './demo-ground.js';
import { DemoShareMaker } from './demo-share-maker.js';
import { DEMO_SHARES } from './demo-shares.js';
import { DemoSubscriptions } from './demo-subscriptions.js';
import { DemoWords } from './demo-words.js';

const STAGE = { zh: '文稿', en: 'articles' };
/** The branch made by hand. */
const BRANCH = 'D01100';

/** What the module shows of itself in the demo district: in the county, a town and the branch made by hand. */
@Injectable()
export class InfoDemo implements DemoData {
  constructor(
    private readonly sections: SectionService,
    private readonly words: DemoWords,
    private readonly articles: DemoArticleMaker,
    private readonly shares: DemoShareMaker,
    private readonly comments: DemoComments,
    private readonly subscriptions: DemoSubscriptions,
    private readonly ground: DemoGround,
  ) {}

  async seed(context: RequestContext, onProgress: DemoProgress): Promise<readonly PrintedAccount[]> {
    for (const section of DEMO_SECTIONS) await this.makeSection(context, section);
    await this.words.make(context, await this.ground.organizationAt(DEMO_WORD_LIST.place));
    for (const [done, article] of DEMO_ARTICLES.entries()) {
      onProgress(STAGE, done, DEMO_ARTICLES.length);
      await this.articles.make(context, article);
    }
    for (const share of DEMO_SHARES) await this.shares.make(context, share);
    onProgress(STAGE, DEMO_ARTICLES.length, DEMO_ARTICLES.length);
    await this.comments.make(await this.ground.organizationAt(BRANCH));
    await this.subscriptions.make(await this.ground.organizationAt(BRANCH));
    return [];
  }

  private async makeSection(context: RequestContext, { place, name, isPublic = false, below = [] }: DemoSection): Promise<void> {
    const organizationId = await this.ground.organizationAt(place);
    const parentId = (await this.ground.sectionOf(organizationId, name)) ?? (await this.sections.create(context, { organizationId, name, isPublic })).id;
    for (const part of below) {
      if (!(await this.ground.sectionOf(organizationId, part))) await this.sections.create(context, { organizationId, name: part, isPublic, parentId });
    }
  }
}
