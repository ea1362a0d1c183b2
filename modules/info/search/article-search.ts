import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, plannedAnew, type RequestContext, type SearchHit, type SearchSource } from '../../../src/index.js';
import { ARTICLES, reachedArticles } from '../article/article-reach.js';
import { infoPermissions } from '../info.permissions.js';
import { searchTermsOf, spellingsOf } from '../words/search-query.js';

/** Of so many of the newest that have the words, and of half as many that have them in the title, the best are given. */
const CANDIDATES = 100;
/** Characters of a passage, and of those before its hit. */
const PASSAGE = 120;
const LEAD = 24;

const newest = (query: string, most: number) => `(
  SELECT a.id FROM ${ARTICLES} WHERE a.search @@ ${query}::tsquery AND a.status = 'published' AND (a.expire_at IS NULL OR a.expire_at > now()) AND {{scope}}
  ORDER BY COALESCE(a.published_at, a.created_at) DESC, a.id DESC LIMIT ${most})`;

/** The name of the first attachment that has, or is called by, a word which stands neither in the body nor above it, and what is around that word. */
const ATTACHED = `
  SELECT file ->> 'name' || COALESCE(': ' || NULLIF(substr(t.text, greatest(first.at - ${LEAD}, 1), ${PASSAGE}), ''), '') AS passage
  FROM jsonb_array_elements(best.files) WITH ORDINALITY AS f (file, number)
  LEFT JOIN info_file_texts t ON t.file_id = (file ->> 'id')::uuid
  CROSS JOIN LATERAL (
    SELECT min(NULLIF(strpos(lower(t.text), word), 0)) AS at, bool_or(strpos(lower(file ->> 'name'), word) > 0) AS named FROM unnest($4::text[]) AS word) AS first
  WHERE hit.at IS NULL AND NOT hit.above AND (file ->> 'id')::uuid = ANY (best.attachments) AND (first.at IS NOT NULL OR first.named)
  ORDER BY number LIMIT 1`;

/** `$1` the query, `$2` the same for titles, `$3` the text itself, `$4` what the passage is around, `$5` how many. The body of hits alone is read. */
const FIND = defineScopedSql({
  name: 'info.search_articles',
  scope: reachedArticles,
  text: plannedAnew(`
    WITH candidate AS (${newest('$1', CANDIDATES)} UNION ${newest('$2', CANDIDATES / 2)}),
    best AS (
      SELECT a.id, a.title, a.summary, a.body_text, a.attachments, a.files, COALESCE(a.published_at, a.created_at) AS at,
        CASE WHEN a.title = $3 THEN 1 WHEN a.search @@ $2::tsquery THEN 0.8 ELSE 0.3 + 0.4 * ts_rank(a.search, $1::tsquery, 32) END AS score
      FROM candidate JOIN info_articles a USING (id) ORDER BY score DESC, at DESC, a.id DESC LIMIT $5)
    SELECT id, title, score, CASE
      WHEN hit.at IS NOT NULL THEN substr(body_text, greatest(hit.at - ${LEAD}, 1), ${PASSAGE})
      ELSE COALESCE(attached.passage, left(COALESCE(NULLIF(summary, ''), body_text), ${PASSAGE})) END AS snippet
    FROM best CROSS JOIN LATERAL (
      SELECT COALESCE(NULLIF(strpos(lower(body_text), lower($3)), 0), min(NULLIF(strpos(lower(body_text), word), 0))) AS at, bool_or(strpos(lower(title || ' ' || summary), word) > 0) AS above
      FROM unnest($4::text[]) AS word) AS hit
    LEFT JOIN LATERAL (${ATTACHED}) AS attached ON true
    ORDER BY score DESC, best.at DESC, id DESC`),
});

/** Finds published articles by the words of title, number, summary, tags, text and attachments; who may read them finds them. */
@Injectable()
export class ArticleSearch implements SearchSource {
  readonly kind = 'article';
  readonly permission = null;
  readonly managedBy = infoPermissions.article.read.key;

  constructor(private readonly database: Database) {}

  async search({ scope }: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    const { query, titleQuery, words } = searchTermsOf(text);
    if (query === '') return [];
    const { text: sql, params } = FIND.build(scope, [query, titleQuery, text, words.flatMap(spellingsOf), limit]);
    const rows = await this.database.query<{ id: string; title: string; snippet: string; score: string }>(sql, params);
    return rows.map(({ id, title, snippet, score }) => ({ id, title, snippet, url: `/articles/${id}`, score: Number(score), words }));
  }
}
