import { Injectable } from '@nestjs/common';
import { Clock, Database, type Page, type RequestContext, requestErrors, UnitOfWork } from '../../../src/index.js';
import { ArticleRepository } from '../article/article.repository.js';
import { ArticleRows } from '../article/article-rows.js';
import { noteArticle } from '../article/article-steps.js';
import { isOpen } from '../article/is-open.js';
import { ReceiptRepository } from './receipt.repository.js';
import type { Receipt, ReceiptQuery, ReceiptSummary, ReceiptSummaryQuery, Reminded } from './target.dto.js';
import { targetErrors } from './target.errors.js';
import { TargetList } from './target-list.js';
import { TargetRepository } from './target.repository.js';

/** Who was reached, for those who manage the members that an article is for. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly rows: ArticleRows,
    private readonly receipts: ReceiptRepository,
    private readonly targets: TargetRepository,
    private readonly announcing: TargetList,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** By the tree, then by name. @throws Problem `request.not_found` */
  async list(context: RequestContext, id: string, query: ReceiptQuery): Promise<Page<Receipt>> {
    await this.requireReach(context, id);
    return this.receipts.page(context.scope, { ...query, articleId: id, publication: await this.publicationOf(id, query) });
  }

  /** Figures of each organisation in scope and of them all. @throws Problem `request.not_found` */
  async summary(context: RequestContext, id: string, query: ReceiptSummaryQuery): Promise<ReceiptSummary> {
    await this.requireReach(context, id);
    const publication = await this.publicationOf(id, query);
    return { articleId: id, publication, ...(await this.receipts.summary(context.scope, { articleId: id, publication }, query.listUnreached)) };
  }

  /**
   * Reminds those in scope who did not read, or where that is asked for did not confirm: each once in 24 hours.
   * @throws Problem `request.not_found`, `info.not_open_to_readers`, `info.reminded_already`
   */
  async remind(context: RequestContext, id: string): Promise<Reminded> {
    await this.requireReach(context, id);
    return this.work.run(context, async (tx) => {
      const article = await this.rows.lockDue(tx, id);
      if (!article) throw requestErrors.notFound();
      if (!isOpen(article, this.clock.now())) throw targetErrors.notOpenToReaders();
      const { held, reminded, withoutAccount } = await this.targets.remind(tx, context.scope, id);
      if (reminded === 0 && held > 0) throw targetErrors.remindedAlready({ count: held });
      noteArticle(tx, 'remind', article);
      await this.announcing.announce(tx, article);
      return { reminded, withoutAccount };
    });
  }

  /** Who manages the article, and who manages members that it is for. */
  private async requireReach({ scope }: RequestContext, id: string): Promise<void> {
    if (await this.articles.isManaged(scope, id)) return;
    if (!(await this.targets.hasTargets(this.database, scope, id))) throw requestErrors.notFound();
  }

  private async publicationOf(id: string, { publication }: Pick<ReceiptQuery, 'publication'>): Promise<number> {
    return publication ?? (await this.targets.publicationOf(this.database, id));
  }
}
