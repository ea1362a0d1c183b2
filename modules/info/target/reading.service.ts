import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, UnitOfWork } from '../../../src/index.js';
import type { Article } from '../article/article.dto.js';
import { ArticleRepository } from '../article/article.repository.js';
import type { OwnReceipt } from './target.dto.js';
import { targetErrors } from './target.errors.js';
import { TargetRepository } from './target.repository.js';

/** A reader says that he has read an article. Nobody must; how long he took is not asked. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly targets: TargetRepository,
    private readonly work: UnitOfWork,
  ) {}

  /** Once more changes nothing. @throws Problem `request.not_found` */
  async read(context: RequestContext, id: string): Promise<OwnReceipt> {
    await this.reach(context, id);
    return this.mark(context, id, false);
  }

  /** Who confirms has read. Once more changes nothing. @throws Problem `request.not_found`, `info.confirmation_not_asked` */
  async confirm(context: RequestContext, id: string): Promise<OwnReceipt> {
    const { requiresConfirmation } = await this.reach(context, id);
    if (!requiresConfirmation) throw targetErrors.confirmationNotAsked();
    return this.mark(context, id, true);
  }

  private async reach({ scope }: RequestContext, id: string): Promise<Article> {
    const article = await this.articles.find(scope, id);
    if (!article) throw requestErrors.notFound();
    return article;
  }

  private mark(context: RequestContext, articleId: string, confirms: boolean): Promise<OwnReceipt> {
    return this.work.run(context, async (tx) => {
      const marks = await this.targets.mark(tx, articleId, context.principal.accountId, confirms);
      return { articleId, isTarget: marks !== null, readAt: marks?.readAt ?? null, confirmedAt: marks?.confirmedAt ?? null };
    });
  }
}
