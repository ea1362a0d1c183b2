import { Injectable } from '@nestjs/common';
import { Database, defineList, equals, ListReader, type Page, type RowScope, type SqlRunner } from '../../../src/index.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import { WRITTEN_DOCUMENT } from '../document/document-columns.js';
import type { Revision, RevisionListQuery, RevisionSummary } from './revision.dto.js';

/** The texts of all articles: earlier ones, and the present one that is in the row of the article. */
const ALL = (condition: (alias: string, id: string) => string) => `(
  SELECT r.article_id, r.number, r.kind, r.title, r.summary, r.body, r.tags, r.document_number, r.document, r.revised_by, r.revised_at FROM info_revisions r
  WHERE ${condition('r', 'article_id')}
  UNION ALL
  SELECT a.id, a.revision, a.kind, a.title, a.summary, a.body, a.tags, a.document_number, ${WRITTEN_DOCUMENT}, a.revised_by, a.revised_at FROM info_articles a
  WHERE ${condition('a', 'id')}
)`;
const NAMED = 'LEFT JOIN base_account_directory by ON by.account_id = v.revised_by';
const ONE = `
  SELECT v.number, v.title, v.summary, v.body, v.kind, v.tags, v.document_number AS "documentNumber", v.document, v.revised_by AS "revisedBy",
    by.name AS "revisedByName", v.revised_at AS "revisedAt"
  FROM ${ALL((alias, id) => `${alias}.${id} = $1`)} v ${NAMED} WHERE v.number = ANY ($2::int[])`;

const LIST = defineList<RevisionSummary>({
  name: 'info.revisions',
  from: `${ALL(() => 'true')} v ${NAMED} JOIN (${ARTICLES}) ON a.id = v.article_id`,
  key: 'v.number',
  keyType: 'integer',
  columns: { number: 'v.number', title: 'v.title', revisedBy: 'v.revised_by', revisedByName: 'by.name', revisedAt: 'v.revised_at' },
  sorts: { number: { sql: 'v.number', type: 'integer' } },
  defaultSort: '-number',
  filters: { articleId: equals('v.article_id', 'uuid') },
  scope: managedArticles,
});

/** Reads the revisions of an article that the caller manages. */
@Injectable()
export class RevisionRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, articleId: string, query: RevisionListQuery): Promise<Page<RevisionSummary>> {
    return this.lists.page(LIST, { ...query, articleId } as RevisionListQuery, rows);
  }

  /** The revisions with these numbers that there are. */
  some(articleId: string, numbers: readonly number[], runner: SqlRunner = this.database): Promise<Revision[]> {
    return runner.query<Revision>(ONE, [articleId, numbers]);
  }
}
