import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationMerged, type OrganizationMergedPayload } from '../../base/index.js';

const SECTIONS = 'UPDATE info_sections SET organization_id = $2, version = version + 1, updated_at = now() WHERE organization_id = ANY ($1::uuid[])';
const followed = (column: string) => `ARRAY(SELECT DISTINCT CASE WHEN each = ANY ($1::uuid[]) THEN $2::uuid ELSE each END FROM unnest(a.${column}) each)`;
const CONCERNED = 'a.organization_id = ANY ($1::uuid[]) OR a.audience_subtrees && $1::uuid[] OR a.audience_exact && $1::uuid[]';
/** In the order in which everything locks articles. */
const LOCK = `
  SELECT a.id FROM info_articles a WHERE ${CONCERNED} OR a.id = ANY (ARRAY(SELECT d.article_id FROM info_documents d WHERE d.issuing_organization_id = ANY ($1::uuid[])))
  ORDER BY a.id FOR NO KEY UPDATE`;
const ARTICLES = `
  UPDATE info_articles a SET organization_id = CASE WHEN a.organization_id = ANY ($1::uuid[]) THEN $2::uuid ELSE a.organization_id END,
    audience_subtrees = ${followed('audience_subtrees')}, audience_exact = ${followed('audience_exact')}, version = a.version + 1, updated_at = now()
  WHERE ${CONCERNED}`;
/** Behind the articles: a comment that was being written, or a publication, holds its article until it is there to be taken along. */
const OF_ARTICLES = ['info_comments', 'info_publications'].map((table) => `UPDATE ${table} SET organization_id = $2 WHERE organization_id = ANY ($1::uuid[])`);

/** Of numbers that were given by several of them, one goes along; the others stay with who gave them. */
const DOCUMENTS = `
  WITH followed AS (UPDATE info_documents d SET issuing_organization_id = $2 FROM (
    SELECT article_id, number IS NULL OR row_number() OVER (PARTITION BY number ORDER BY issuing_organization_id = $2 DESC, article_id) = 1 AS goes
    FROM info_documents WHERE issuing_organization_id = ANY ($1::uuid[] || $2::uuid)
  ) each WHERE each.goes AND each.article_id = d.article_id AND d.issuing_organization_id = ANY ($1::uuid[]) RETURNING d.article_id)
  UPDATE info_articles a SET version = a.version + 1, updated_at = now() FROM followed WHERE followed.article_id = a.id`;

/**
 * Sections, articles, official documents, comments and publications of an organisation that went into another one are that one's, and what was addressed to it is
 * addressed to that one. Sections of one name stand beside each other then, for people to put in order.
 */
@Injectable()
export class FollowMergedOrganizations implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  async handle({ payload }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    const { mergedIds, organizationId } = payload;
    await tx.query(SECTIONS, [mergedIds, organizationId]);
    await tx.query(LOCK, [mergedIds]);
    await tx.query(ARTICLES, [mergedIds, organizationId]);
    for (const update of OF_ARTICLES) await tx.query(update, [mergedIds, organizationId]);
    await tx.query(DOCUMENTS, [mergedIds, organizationId]);
  }
}
