import { Injectable } from '@nestjs/common';
import { defineScopedSql, isUniqueViolation, type ManagedRows, scopeBy, type Transaction } from '../../../src/index.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import { citationOf } from '../rule-citation.js';
import { documentErrors } from './document.errors.js';
import { documentNumber } from './document.rules.js';
import type { WrittenDocument } from './document-types.js';

/** `$11`: what it replaces. */
const WRITE = `
  WITH d AS (
    INSERT INTO info_documents (article_id, number, issuing_organization_id, type, urgency, addressees, copies, signer, issued_on, in_force_from, in_force_to)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12)
    ON CONFLICT (article_id) DO UPDATE SET number = excluded.number, issuing_organization_id = excluded.issuing_organization_id, type = excluded.type,
      urgency = excluded.urgency, addressees = excluded.addressees, copies = excluded.copies, signer = excluded.signer, issued_on = excluded.issued_on,
      in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to
  ), gone AS (
    DELETE FROM info_document_replacements WHERE article_id = $1 AND replaced_id <> ALL ($11::uuid[])
  )
  INSERT INTO info_document_replacements (article_id, replaced_id) SELECT $1, unnest($11::uuid[]) ON CONFLICT DO NOTHING`;
const REMOVE = `
  WITH gone AS (DELETE FROM info_document_replacements WHERE article_id = $1) DELETE FROM info_documents WHERE article_id = $1`;

const OTHER = defineScopedSql({
  name: 'info.document_with_number',
  scope: managedArticles,
  text: `
    SELECT CASE WHEN a.status = 'published' AND a.visibility = 'public' AND (a.expire_at IS NULL OR a.expire_at > now()) OR {{scope}} THEN a.title END AS title
    FROM info_documents d JOIN (${ARTICLES}) ON a.id = d.article_id
    WHERE d.issuing_organization_id = $1 AND d.number = $2 AND d.article_id <> $3`,
});

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('info.document_replacements', 0))`;
const PUBLISHED = defineScopedSql({
  name: 'info.documents_to_replace',
  scope: scopeBy.parties(['a.organization_id', 'd.issuing_organization_id']),
  text: `
    SELECT d.article_id AS id, d.issuing_organization_id AS "issuerId" FROM info_documents d JOIN info_articles a ON a.id = d.article_id
    WHERE a.id = ANY ($1::uuid[]) AND a.status = 'published' AND {{scope}}`,
});
const LEADS_TO = `
  WITH RECURSIVE below (id) AS (
    SELECT unnest($2::uuid[]) UNION SELECT r.replaced_id FROM below JOIN info_document_replacements r ON r.article_id = below.id
  ) SELECT FROM below WHERE id = $1`;
/** What is shown of them changed, so that nobody may take what he has for the present state. */
const touched = (ids: string) => `
  UPDATE info_articles a SET version = a.version + 1, updated_at = now()
  FROM (SELECT id FROM info_articles WHERE id IN (${ids}) ORDER BY id FOR NO KEY UPDATE) shown WHERE a.id = shown.id`;
const TOUCH_REPLACED = touched(`
  SELECT r.replaced_id FROM info_document_replacements r WHERE r.article_id = $1
  UNION ALL SELECT k.article_id FROM info_document_replacements r JOIN info_copies k ON k.origin_id = r.replaced_id WHERE r.article_id = $1 AND k.recalled_at IS NULL`);
const TOUCH_COPIES = touched('SELECT k.article_id FROM info_copies k WHERE k.origin_id = $1 AND k.recalled_at IS NULL');
const REPEAL = 'UPDATE info_documents SET repealed_on = $2, repeal_reason = $3, repeal_number = $4 WHERE article_id = $1';

/** A published document that may be named. */
export interface ReplaceableDocument {
  readonly id: string;
  readonly issuerId: string;
}

/** How a document is repealed; null: not at all. */
export interface Repeal {
  readonly on: string;
  readonly reason: string;
  readonly documentNumber: string | null;
}

/** The statements on official documents. */
@Injectable()
export class DocumentRepository {
  /**
   * Writes what an article is as an official document, before the article itself is written.
   * @throws Problem `info.document_number_taken` where another one came first
   */
  async write(tx: Transaction, id: string, number: string | null, document: WrittenDocument): Promise<void> {
    const { addressees, copies, inForceFrom, inForceTo, issuedOn, issuingOrganizationId, replaces, signer, type, urgency } = document;
    try {
      await tx.query(WRITE, [id, number, issuingOrganizationId, type, urgency, addressees, copies, signer, issuedOn, inForceFrom, replaces, inForceTo]);
    } catch (error) {
      if (number === null || !isUniqueViolation(error, 'info_documents_number')) throw error;
      throw documentErrors.documentNumberTaken({ number, other: '' }, { rule: citationOf(documentNumber) });
    }
  }

  /** What is no official document any more. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
  }

  /** Another article than `id` with this number; its title where the caller may see it. */
  withNumber(tx: Transaction, rows: ManagedRows, id: string, issuerId: string, number: string): Promise<{ title: string | null } | null> {
    const { text, params } = OTHER.build(rows, [issuerId, number, id]);
    return tx.one(text, params);
  }

  /** Those who say what replaces what wait for each other: so no cycle comes about. */
  async lockReplacements(tx: Transaction): Promise<void> {
    await tx.query(LOCK);
  }

  /** Those among `ids` that are published official documents which the caller manages. */
  published(tx: Transaction, rows: ManagedRows, ids: readonly string[]): Promise<ReplaceableDocument[]> {
    const { text, params } = PUBLISHED.build(rows, [ids]);
    return tx.query<ReplaceableDocument>(text, params);
  }

  /** Whether one of `ids` is this article, or replaces it, directly or by others. */
  async leadsTo(tx: Transaction, id: string, ids: readonly string[]): Promise<boolean> {
    return (await tx.one(LEADS_TO, [id, ids])) !== null;
  }

  /** Tells those that an article replaces, and their copies, apart from what was seen of them before. */
  async touchReplaced(tx: Transaction, id: string): Promise<void> {
    await tx.query(TOUCH_REPLACED, [id]);
  }

  /** The same for the copies of a document itself. */
  async touchCopies(tx: Transaction, id: string): Promise<void> {
    await tx.query(TOUCH_COPIES, [id]);
  }

  async repeal(tx: Transaction, id: string, repeal: Repeal | null): Promise<void> {
    await tx.query(REPEAL, [id, repeal?.on ?? null, repeal?.reason ?? null, repeal?.documentNumber ?? null]);
  }
}
