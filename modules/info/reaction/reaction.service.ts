import { Injectable } from '@nestjs/common';
import { Database, type RequestContext, requestErrors, UnitOfWork } from '../../../src/index.js';
import { commentErrors } from '../comment/comment.errors.js';
import { holdReachedArticle, reachedArticle } from '../comment/reached-article.js';
import type { React, Reactions } from './reaction.dto.js';
import { ReactionRepository } from './reaction.repository.js';

/** One reaction a person to an article. The audit log does not know them: it would remember who, for good. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly reactions: ReactionRepository,
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `request.not_found` */
  async get({ principal, scope }: RequestContext, articleId: string): Promise<Reactions> {
    if (!(await reachedArticle(this.database, scope, articleId))) throw requestErrors.notFound();
    return { articleId, ...(await this.reactions.of(this.database, articleId, principal.accountId)) };
  }

  /** @throws Problem `request.not_found`, `info.article_not_open` */
  set(context: RequestContext, articleId: string, { reaction }: React): Promise<Reactions> {
    const { accountId } = context.principal;
    return this.work.run(context, async (tx) => {
      const article = await holdReachedArticle(tx, context.scope, articleId);
      if (!article) throw requestErrors.notFound();
      if (!article.isOpen) throw commentErrors.articleNotOpen();
      if (!(await this.reactions.set(tx, articleId, accountId, reaction))) throw requestErrors.notFound();
      return { articleId, ...(await this.reactions.of(tx, articleId, accountId)) };
    });
  }

  /** Takes one's own back, whatever became of the article. Where there is none nothing changes. @throws Problem `request.not_found` */
  remove(context: RequestContext, articleId: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const wasThere = await this.reactions.remove(tx, articleId, context.principal.accountId);
      if (!wasThere && !(await reachedArticle(tx, context.scope, articleId))) throw requestErrors.notFound();
    });
  }
}
