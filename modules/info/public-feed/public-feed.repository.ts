import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type RowScope, selectList } from '../../../src/index.js';
import { ARTICLES, reachedArticles } from '../article/article-reach.js';
import { reachedSections, SECTIONS } from '../section/section-reach.js';
import type { PublicEntry } from './public-feed-content.js';

const MOST_ENTRIES = 50;
/** Characters of HTML: a longer article comes with its beginning, and is read where it stands. */
const MOST_BODY = 50_000;
const EXCERPT = 300;

/** When a section changed last: itself, by what was published in it, or by what was taken away. Each is the end of an index. */
const CHANGED = `GREATEST(s.updated_at,
  (SELECT a.published_at FROM info_articles a WHERE a.section_id = s.id AND a.status = 'published' AND a.visibility = 'public' ORDER BY COALESCE(a.published_at, a.created_at) DESC, a.id DESC LIMIT 1),
  (SELECT max(a.withdrawn_at) FROM info_articles a WHERE a.section_id = s.id),
  (SELECT max(a.expire_at) FROM info_articles a WHERE a.section_id = s.id AND a.expire_at <= now()))`;
const SECTION = defineScopedSql({
  name: 'info.public_feed',
  scope: reachedSections,
  text: `
    SELECT s.id AS "sectionId", s.name AS title, s.organization_id AS "organizationId", so.name AS "organizationName", so.node, ${CHANGED} AS updated
    FROM ${SECTIONS} WHERE s.id = $1 AND {{scope}}`,
});
const COLUMNS: { readonly [K in keyof Omit<PublicEntry, 'page'>]: string } = {
  id: 'a.id',
  title: 'a.title',
  kind: 'a.kind',
  tags: 'a.tags',
  authorName: 'COALESCE(a.author_name, (SELECT origin.name FROM info_articles s JOIN base_organization_directory origin ON origin.id = s.organization_id WHERE s.id = a.origin_id), o.name)',
  publishedAt: 'a.published_at',
  summary: 'a.summary',
  excerpt: `left(a.body_text, ${EXCERPT})`,
  body: `CASE WHEN length(a.body) <= ${MOST_BODY} THEN COALESCE((SELECT k.foreword FROM info_copies k WHERE k.article_id = a.id), '') || a.body END`,
  cover: 'a.cover',
  // Neither the cover nor the pictures of the text: readers of feeds fetch what is enclosed.
  files: `(SELECT COALESCE(jsonb_agg(f.file ORDER BY array_position(a.attachments, (f.file ->> 'id')::uuid)), '[]') FROM jsonb_array_elements(a.files) AS f (file)
    WHERE (f.file ->> 'id')::uuid = ANY (a.attachments))`,
};
const ENTRIES = defineScopedSql({
  name: 'info.public_feed_entries',
  scope: reachedArticles,
  text: `
    SELECT ${selectList(COLUMNS)} FROM ${ARTICLES} WHERE a.section_id = $1 AND {{scope}}
    ORDER BY COALESCE(a.published_at, a.created_at) DESC, a.id DESC LIMIT ${MOST_ENTRIES}`,
});

/** A section as a feed shows it. */
export interface FeedSection {
  readonly sectionId: string;
  readonly title: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly node: string;
  readonly updated: string;
}

/** Reads what a feed is made of. */
@Injectable()
export class PublicFeedRepository {
  constructor(private readonly database: Database) {}

  /** Null where the caller does not see it. */
  section(rows: RowScope, id: string): Promise<FeedSection | null> {
    const { params, text } = SECTION.build(rows, [id]);
    return this.database.one<FeedSection>(text, params);
  }

  /** The newest first. */
  entries(rows: RowScope, sectionId: string): Promise<Omit<PublicEntry, 'page'>[]> {
    const { params, text } = ENTRIES.build(rows, [sectionId]);
    return this.database.query(text, params);
  }
}
