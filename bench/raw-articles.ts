import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ARTICLE_COLUMNS, type ArticleRow, SUMMARY_COLUMNS, type SummaryRow, withAudience } from '../modules/info/article/article-columns.js';
import { cleanHtml } from '../modules/info/article/article-html.js';
import { ARTICLES } from '../modules/info/article/article-reach.js';
import { plainText, readingMinutes } from '../modules/info/article/plain-text.js';
import { searchTermsOf } from '../modules/info/words/search-query.js';
import { KnownShares, WORD_SHARES, type WordSharesRow } from '../modules/info/words/word-shares.js';
import { searchVectorOf } from '../modules/info/words/search-vector.js';
import { selectList } from '../src/index.js';
import { inTransaction, recordWithoutEvent } from './raw-record.js';

/** The query of the raw list. */
export interface RawArticleQuery {
  readonly sectionId?: string;
  readonly status?: string;
  readonly cursor?: string;
  readonly q?: string;
}

/** What is posted to the raw server. */
export interface RawArticleBody {
  readonly title: string;
  readonly body: string;
  readonly sectionId: string;
  readonly organizationId: string;
  readonly authorName: string;
}

type ListedRow = SummaryRow & { at: string };

/** Nothing is declared, so that what is kept is what is shown. */
const custom = 'a.custom';
const ONE = selectList({ ...ARTICLE_COLUMNS, custom });
const SUMMARY = selectList({ ...SUMMARY_COLUMNS, custom });
const AT = 'COALESCE(a.published_at, a.created_at)';
const INSERT = `
  WITH a AS (
    INSERT INTO info_articles (id, organization_id, section_id, kind, title, summary, body, body_text, reading_minutes, tags, pinned, requires_confirmation, visibility,
      audience_subtrees, audience_exact, audience_stages, audience_tags, author_name, search)
    SELECT $1, s.organization_id, s.id, 'news', $3, '', $4, $5, $6, '{}', false, false, 'organization', ARRAY[s.organization_id], '{}', '{}', '{}', $7, $8
    FROM info_sections s WHERE s.id = $2 RETURNING *)
  SELECT ${ONE} FROM a JOIN base_organization_directory o ON o.id = a.organization_id`;

const PAGE = 20;
/** So many of the newest are looked at for words that many articles have, as ours does. */
const LOOKED_AT = 500;
const FREQUENT = `
  SELECT ${SUMMARY}, a.at::text AS "at" FROM (SELECT a.*, ${AT} AS at FROM info_articles a ORDER BY ${AT} DESC, a.id DESC LIMIT ${LOOKED_AT}) a
  JOIN base_organization_directory o ON o.id = a.organization_id WHERE a.search @@ (SELECT $1::tsquery) ORDER BY a.at DESC, a.id DESC LIMIT ${PAGE + 1}`;

/** Articles by one named prepared statement a read; a search for rare words is planned for them each time, as a server that knows its data would. */
export class RawArticles {
  private shares: Promise<KnownShares> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  async one(id: string): Promise<object | undefined> {
    const { rows } = await this.pool.query<ArticleRow>({ name: 'article', text: `SELECT ${ONE} FROM ${ARTICLES} WHERE a.id = $1`, values: [id] });
    return rows[0] && withAudience(rows[0]);
  }

  async page(query: RawArticleQuery): Promise<object> {
    const rows = (await this.frequent(query)) ?? (await this.select(query));
    const hasMore = rows.length > PAGE;
    if (hasMore) rows.length = PAGE;
    const last = rows.at(-1);
    return { items: rows.map(withAudience), nextCursor: hasMore && last ? Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url') : null };
  }

  /** The first page of words that many articles have; null where it is not that. */
  private async frequent({ cursor, q, sectionId, status }: RawArticleQuery): Promise<ListedRow[] | null> {
    if (q === undefined || (cursor ?? sectionId ?? status) !== undefined) return null;
    this.shares ??= this.pool.query<WordSharesRow>(WORD_SHARES).then(({ rows }) => new KnownShares(rows[0]));
    const terms = searchTermsOf(q);
    if ((2 * (PAGE + 1)) / (await this.shares).of(terms) > LOOKED_AT) return null;
    const { rows } = await this.pool.query<ListedRow>({ name: 'frequent', text: FREQUENT, values: [terms.query] });
    return rows.length > PAGE ? rows : null;
  }

  private async select({ cursor, q, sectionId, status }: RawArticleQuery): Promise<ListedRow[]> {
    const values: unknown[] = [];
    const add = (value: unknown) => `$${values.push(value)}`;
    const conditions = ['true'];
    if (sectionId !== undefined) conditions.push(`a.section_id = ${add(sectionId)}::uuid`);
    if (status !== undefined) conditions.push(`a.status = ANY (${add([status])}::text[])`);
    if (q !== undefined) conditions.push(`a.search @@ ${add(searchTermsOf(q).query)}::tsquery`);
    if (cursor !== undefined) {
      const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
      conditions.push(`(${AT}, a.id) < (${add(at)}::timestamptz, ${add(id)}::uuid)`);
    }
    const text = `SELECT ${SUMMARY}, ${AT}::text AS "at" FROM ${ARTICLES} WHERE ${conditions.join(' AND ')} ORDER BY ${AT} DESC, a.id DESC LIMIT ${PAGE + 1}`;
    const name = q === undefined ? `articles ${[sectionId, status, cursor].map((value) => value !== undefined).join()}` : undefined;
    const { rows } = await this.pool.query<ListedRow>({ ...(name !== undefined && { name }), text, values });
    return rows;
  }

  /** The article, its HTML cleaned and its words cut, the answer to the key and an audit entry, in one transaction. */
  create(body: RawArticleBody, key: string, requestId: string): Promise<object> {
    const id = uuidv7();
    const { authorName, sectionId, title } = body;
    const html = cleanHtml(body.body);
    const bodyText = plainText(html);
    const search = searchVectorOf({ title, documentNumber: null, tags: [], summary: '', bodyText, attachmentLexemes: [] });
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<ArticleRow>({ name: 'write', text: INSERT, values: [id, sectionId, title, html, bodyText, readingMinutes(bodyText), authorName, search] });
      const work = { route: 'POST /api/v1/articles', key, body, requestId, answer: { id }, action: 'info.article.create', targetKind: 'article' };
      await recordWithoutEvent(client, { ...work, targetId: id, organizationId: body.organizationId });
      const [row] = rows;
      if (!row) throw new Error('no such section');
      return { ...withAudience(row), warnings: [] };
    });
  }
}
