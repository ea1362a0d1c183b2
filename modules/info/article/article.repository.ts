import { Injectable } from '@nestjs/common';
import {
  anyOf,
  custom,
  CustomFields,
  customFilter,
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type Page,
  type RequestContext,
  type RowScope,
  type ScopedSql,
  selectList,
  unevenly,
} from '../../../src/index.js';
import { documentFilters } from '../document/document-filters.js';
import { DocumentNumbers } from '../document/document-numbers.js';
import { searchTermsOf } from '../words/search-query.js';
import { WordShares } from '../words/word-shares.js';
import type { Article, ArticleQuery, ArticleSummary } from './article.dto.js';
import { ARTICLE_COLUMNS, type ArticleRow, SUMMARY_COLUMNS, type SummaryRow, withAudience } from './article-columns.js';
import { ARTICLE_HOST } from './article-field-host.js';
import { ArticleProvenance } from './article-provenance.js';
import { ARTICLES, IS_PUBLIC, managedArticles, reachedArticles } from './article-reach.js';
import { type AwaitedFrom, AwaitedReviews } from './awaited-reviews.js';

const LIST = defineList<SummaryRow, ArticleSummary>({
  name: 'info.articles',
  from: ARTICLES,
  key: 'a.id',
  columns: SUMMARY_COLUMNS,
  // By when readers got it; what they do not have yet, by when it was written.
  sorts: { publishedAt: { sql: 'COALESCE(a.published_at, a.created_at)', type: 'timestamptz' } },
  defaultSort: '-publishedAt',
  filters: {
    sectionId: equals('a.section_id', 'uuid'),
    organizationId: equals('a.organization_id', 'uuid'),
    kind: anyOf('a.kind'),
    tag: custom<string>((tag, parameters) => `a.tags @> ARRAY[${parameters.add(tag)}::text]`),
    status: anyOf('a.status'),
    pinned: equals('a.pinned', 'boolean'),
    // Of a branch by its organisation, of the whole tree from the newest on.
    waitsForMyReview: unevenly(custom<AwaitedFrom>((awaited, parameters) => awaited.condition(parameters))),
    ...documentFilters,
    custom: customFilter({ custom: 'a.custom', organization: 'a.organization_id', node: 'o.node' }),
  },
  // A rare word by its index, one that is not so rare by going from the newest on: which of the two, its frequency says.
  search: unevenly(custom<string>((q, parameters) => `a.search @@ ${parameters.add(searchTermsOf(q).query)}::tsquery`)),
  scope: reachedArticles,
  map: withAudience,
});
const ONE = defineScopedSql({
  name: 'info.article',
  scope: reachedArticles,
  text: `SELECT ${selectList(ARTICLE_COLUMNS)} FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}}`,
});
const REACHED = defineScopedSql({ name: 'info.article_reached', scope: reachedArticles, text: `SELECT ${IS_PUBLIC} AS "isPublic" FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}}` });
const FILE_REACHED = defineScopedSql({
  name: 'info.article_file_reached',
  scope: reachedArticles,
  text: `
    SELECT ${IS_PUBLIC} AS "isPublic", COALESCE(a.origin_id, a.id) AS owner FROM ${ARTICLES}
    WHERE a.id = $1 AND (a.origin_id IS NULL OR a.files @> jsonb_build_array(jsonb_build_object('id', $2::text))) AND {{scope}}`,
});
const MANAGED = defineScopedSql({
  name: 'info.article_managed',
  scope: managedArticles,
  text: `SELECT ${selectList(ARTICLE_COLUMNS)} FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}}`,
});
const IS_MANAGED = defineScopedSql({ name: 'info.article_is_managed', scope: managedArticles, text: `SELECT a.id FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}}` });

/** A file that the caller may have. */
export interface ReachedFile {
  /** The article that has it attached: of a copy, which shows the files that it was published with, its origin. */
  readonly owner: string;
  /** Whether anybody may have it. */
  readonly isPublic: boolean;
}

/** Reads articles: those that a caller manages and those addressed to him, each in one statement; where copies are among them, in two. */
@Injectable()
export class ArticleRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
    private readonly fields: CustomFields,
    private readonly provenance: ArticleProvenance,
    private readonly numbers: DocumentNumbers,
    private readonly shares: WordShares,
    private readonly reviews: AwaitedReviews,
  ) {}

  async page(context: RequestContext, { custom: asked, documentNumber: sought, waitsForMyReview: isAwaited, ...query }: ArticleQuery): Promise<Page<ArticleSummary>> {
    const filters = await this.fields.filters(ARTICLE_HOST, context, asked);
    const documentNumber = sought && this.numbers.soughtBy(sought);
    const waitsForMyReview = await this.reviews.asked(context, isAwaited);
    const share = query.q ? await this.shares.of(searchTermsOf(query.q)) : 0;
    const values = { ...query, ...(documentNumber && { documentNumber }), ...(waitsForMyReview && { waitsForMyReview }), ...(filters && { custom: filters }) };
    const page = await this.lists.page(LIST, values, context.scope, { share });
    await this.fields.show(ARTICLE_HOST, page.items);
    await this.provenance.show(page.items);
    return page;
  }

  /** An article that the caller manages or that is addressed to him. */
  find(rows: RowScope, id: string): Promise<Article | null> {
    return this.one(ONE.build(rows, [id]));
  }

  /** An article that the caller manages. */
  findManaged(rows: RowScope, id: string): Promise<Article | null> {
    return this.one(MANAGED.build(rows, [id]));
  }

  /** Whether anybody may read it, where the caller may; null where he may not. */
  reach(rows: RowScope, id: string): Promise<{ readonly isPublic: boolean } | null> {
    const { text, params } = REACHED.build(rows, [id]);
    return this.database.one(text, params);
  }

  /** The same for a file of it. */
  reachFile(rows: RowScope, id: string, fileId: string): Promise<ReachedFile | null> {
    const { text, params } = FILE_REACHED.build(rows, [id, fileId]);
    return this.database.one(text, params);
  }

  /** Whether the caller manages it. */
  async isManaged(rows: RowScope, id: string): Promise<boolean> {
    const { text, params } = IS_MANAGED.build(rows, [id]);
    return (await this.database.one(text, params)) !== null;
  }

  private async one({ text, params }: ReturnType<ScopedSql['build']>): Promise<Article | null> {
    const row = await this.database.one<ArticleRow>(text, params);
    if (!row) return null;
    await this.fields.show(ARTICLE_HOST, [row]);
    await this.provenance.show([row]);
    return withAudience(row);
  }
}
