import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { FileUses, type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, type WorkTransaction } from '../../../src/index.js';
import { AttachmentReader } from '../attachment/attachment-reader.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { SectionRepository } from '../section/section.repository.js';
import { cleanHtml } from './article-html.js';
import { ArticleRepository } from './article.repository.js';
import { ArticleRows } from './article-rows.js';
import { noteArticle } from './article-steps.js';
import { ArticleTexts } from './article-texts.js';
import { filesOf } from './article-given.js';
import { ArticleWarnings } from './article-warnings.js';
import type { Article, ArticleQuery, ArticleSummary, ArticleWithWarnings, CreateArticle } from './article.dto.js';
import { articleErrors } from './article.errors.js';

/** Reading articles and beginning them. */
@Injectable()
export class ArticleService {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly rows: ArticleRows,
    private readonly texts: ArticleTexts,
    private readonly sections: SectionRepository,
    private readonly tree: ScopeTree,
    private readonly files: FileUses,
    private readonly attachments: AttachmentReader,
    private readonly work: GuardedWork,
    private readonly warnings: ArticleWarnings,
  ) {}

  list(context: RequestContext, query: ArticleQuery): Promise<Page<ArticleSummary>> {
    return this.articles.page(context, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<Article> {
    const article = await this.articles.find(scope, id);
    if (!article) throw requestErrors.notFound();
    return article;
  }

  /** Begins a draft. @throws Problem `request.not_found`, `info.section_not_usable` and those of {@link FileUses.prepare} and {@link ArticleTexts.write} */
  async create(context: RequestContext, { authorName = null, ...input }: CreateArticle): Promise<ArticleWithWarnings> {
    const content = { ...input, authorName, body: cleanHtml(input.body) };
    await this.files.prepare(context, filesOf(content));
    const fileTexts = await this.attachments.read(context, filesOf(content));
    let made: Article | undefined;
    // What is kept for the idempotency key holds neither text nor name.
    const { id } = await this.work.run(context, async (tx) => {
      const organizationId = await this.organizationOf(tx, context, input);
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      const place = { id: uuidv7(), organizationId, node };
      const text = await this.texts.write(tx, context, place, content, fileTexts);
      noteArticle(tx, 'create', place);
      made = await this.rows.insert(tx, place.id, text, { organizationId, accountId: context.principal.accountId, authorName, isCopy: false });
      return { id: place.id };
    });
    const article = made?.id === id ? made : await this.articles.findManaged(context.scope, id);
    if (!article) throw requestErrors.notFound();
    return this.warnings.add(article, context.language, fileTexts);
  }

  private async organizationOf(tx: WorkTransaction, { acting, scope }: RequestContext, { organizationId, sectionId }: CreateArticle): Promise<string> {
    if (organizationId !== undefined) return organizationId;
    const section = sectionId ? await this.sections.standingOf(tx, sectionId) : null;
    // Named is a section: who reads it and does not manage it is to hear of that, and not that something is not found.
    const node = section && (await this.tree.nodeOf(section.organizationId));
    if (sectionId && !(node && scope.covers(node))) throw articleErrors.sectionNotUsable();
    const place = section ?? acting;
    if (!place) throw requestErrors.notFound();
    return place.organizationId;
  }
}
