import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { SectionRepository } from '../section/section.repository.js';
import { cleanHtml } from './article-html.js';
import { ArticleRepository } from './article.repository.js';
import { ArticleRows } from './article-rows.js';
import { noteArticle } from './article-steps.js';
import { ArticleTexts } from './article-texts.js';
import type { Article, ArticleQuery, ArticleSummary, CreateArticle } from './article.dto.js';
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
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: ArticleQuery): Promise<Page<ArticleSummary>> {
    return this.articles.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<Article> {
    const article = await this.articles.find(scope, id);
    if (!article) throw requestErrors.notFound();
    return article;
  }

  /** Begins a draft. @throws Problem `request.not_found`, `info.section_not_usable` and those of {@link ArticleTexts.write} */
  create(context: RequestContext, { authorName = null, ...input }: CreateArticle): Promise<Article> {
    const content = { ...input, body: cleanHtml(input.body) };
    return this.work.run(context, async (tx) => {
      const organizationId = await this.organizationOf(tx, context, input);
      await requireInScope(this.tree, tx, context.scope, organizationId);
      const id = uuidv7();
      const text = await this.texts.write(tx, context, { id, organizationId }, content);
      noteArticle(tx, 'create', { id, organizationId });
      return this.rows.insert(tx, id, text, { organizationId, accountId: context.principal.accountId, authorName });
    });
  }

  private async organizationOf(tx: WorkTransaction, { acting }: RequestContext, { organizationId, sectionId }: CreateArticle): Promise<string> {
    if (organizationId !== undefined) return organizationId;
    if (!sectionId) return acting?.organizationId ?? '';
    const section = await this.sections.standingOf(tx, sectionId);
    if (!section) throw articleErrors.sectionNotUsable();
    return section.organizationId;
  }
}
