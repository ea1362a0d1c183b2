import { Injectable } from '@nestjs/common';
import { type Page, type RequestContext, requestErrors, type SqlRunner } from '../../../src/index.js';
import type { Article } from '../article/article.dto.js';
import { ArticleEditing } from '../article/article-editing.js';
import { ArticleRepository } from '../article/article.repository.js';
import { ArticleRows } from '../article/article-rows.js';
import { lockArticle, noteArticle } from '../article/article-steps.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import type { RestoreRevision, Revision, RevisionListQuery, RevisionQuery, RevisionSummary, RevisionWithDiff } from './revision.dto.js';
import { revisionErrors } from './revision.errors.js';
import { RevisionRepository } from './revision.repository.js';
import { diffRevisions } from './revision-diff.js';

/** The earlier texts of articles, for those who manage them. */
@Injectable()
export class RevisionService {
  constructor(
    private readonly revisions: RevisionRepository,
    private readonly articles: ArticleRepository,
    private readonly rows: ArticleRows,
    private readonly editing: ArticleEditing,
    private readonly work: GuardedWork,
  ) {}

  /** @throws Problem `request.not_found` */
  async list(context: RequestContext, id: string, query: RevisionListQuery): Promise<Page<RevisionSummary>> {
    await this.requireManaged(context, id);
    return this.revisions.page(context.scope, id, query);
  }

  /** @throws Problem `request.not_found`, `info.revision_not_found` */
  async get(context: RequestContext, id: string, number: number, { diff }: RevisionQuery): Promise<RevisionWithDiff> {
    await this.requireManaged(context, id);
    const found = await this.revisions.some(id, diff === undefined ? [number] : [number, diff]);
    const revision = pick(found, number);
    return { ...revision, diff: diff === undefined ? null : diffRevisions(pick(found, diff), revision) };
  }

  /** Puts an earlier text in place of the present one, as a new revision. @throws Problem those of {@link ArticleEditing.update}, `info.revision_not_found` */
  restore(context: RequestContext, id: string, { revision: number }: RestoreRevision): Promise<Article> {
    return this.work.run(context, async (tx) => {
      const article = await lockArticle(this.rows, tx, context, id);
      const { body, document, documentNumber, kind, summary, tags, title } = await this.one(tx, id, number);
      noteArticle(tx, 'restore', article, { fields: [`revision:${number}`] });
      return this.editing.restore(tx, context, article, { title, summary, body, kind, tags, documentNumber, document });
    });
  }

  private async one(runner: SqlRunner, id: string, number: number): Promise<Revision> {
    return pick(await this.revisions.some(id, [number], runner), number);
  }

  private async requireManaged({ scope }: RequestContext, id: string): Promise<void> {
    if (!(await this.articles.isManaged(scope, id))) throw requestErrors.notFound();
  }
}

function pick(revisions: readonly Revision[], number: number): Revision {
  const revision = revisions.find((each) => each.number === number);
  if (!revision) throw revisionErrors.revisionNotFound({ number });
  return revision;
}
