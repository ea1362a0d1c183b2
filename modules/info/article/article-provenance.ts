import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../../src/index.js';
import type { SharedFrom } from './shared-from.dto.js';

const PROVENANCE = `
  SELECT k.article_id AS id, k.foreword, k.origin_id AS "articleId", s.organization_id AS "organizationId", so.name AS "organizationName", s.published_at AS "publishedAt",
    CASE WHEN c.status = 'ready' THEN k.held_for END AS "heldFor",
    ARRAY(
      SELECT po.name FROM unnest(k.through) WITH ORDINALITY AS passed (id, place) JOIN base_organization_directory po ON po.id = passed.id ORDER BY passed.place) AS through
  FROM info_copies k JOIN info_articles c ON c.id = k.article_id JOIN info_articles s ON s.id = k.origin_id JOIN base_organization_directory so ON so.id = s.organization_id
  WHERE k.article_id = ANY ($1::uuid[])`;

/** A row as it is read: of a copy, `sharedFrom` is the id of its origin at first. */
interface ShownRow {
  readonly id: string;
  sharedFrom: SharedFrom | null;
  foreword?: string | null;
}

/** Tells of copies where they come from, and what their organisations say before them. */
@Injectable()
export class ArticleProvenance {
  constructor(private readonly database: Database) {}

  /** Puts it into rows, whose columns have but the id of the origin. Where none is a copy, nothing is asked: a list of other articles stays one statement. */
  async show(rows: readonly ShownRow[], runner: SqlRunner = this.database): Promise<void> {
    const copies = rows.filter(({ sharedFrom }) => sharedFrom !== null);
    if (copies.length === 0) return;
    const found = await runner.query<SharedFrom & { id: string; foreword: string }>(PROVENANCE, [copies.map(({ id }) => id)]);
    const known = new Map(found.map(({ foreword, id, ...sharedFrom }) => [id, { foreword, sharedFrom }]));
    for (const copy of copies) {
      const { foreword = null, sharedFrom = null } = known.get(copy.id) ?? {};
      copy.sharedFrom = sharedFrom;
      if ('foreword' in copy) copy.foreword = foreword;
    }
  }
}
