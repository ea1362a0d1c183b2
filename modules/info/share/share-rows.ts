import { Injectable } from '@nestjs/common';
import { defineScopedSql, type ManagedRows, type RowScope, type Transaction } from '../../../src/index.js';
import { offeredShares, ownAnswers, RECIPIENTS, SHARES } from './share-reach.js';
import type { AnswerStatus } from './share-types.js';

const STANDING_OF = `
  SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
  LEFT JOIN base_organization_directory o ON o.id = asked.id AND o.status = 'active' WHERE o.id IS NULL`;
const INSERT = `
  INSERT INTO info_shares (id, article_id, origin_id, organization_id, title, note, includes_descendants, allows_resharing, offered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
/** `$1` the offer, `$2` the organisations, `$3` whether those below them too. Who has the article, or an offer of it, gets none. */
const ADDRESS = `
  INSERT INTO info_share_recipients (id, share_id, origin_id, organization_id)
  SELECT gen_random_uuid(), s.id, s.origin_id, o.id
  FROM info_shares s JOIN info_articles origin ON origin.id = s.origin_id
  CROSS JOIN (
    SELECT DISTINCT o.id FROM base_organization_directory top JOIN base_organization_directory o ON o.id = top.id OR $3 AND starts_with(o.node, top.node)
    WHERE top.id = ANY ($2::uuid[]) AND o.status = 'active') o
  WHERE s.id = $1 AND o.id <> s.organization_id AND o.id <> origin.organization_id AND NOT EXISTS (
    SELECT FROM info_share_recipients r JOIN info_shares e ON e.id = r.share_id
    WHERE r.organization_id = o.id AND (r.origin_id = s.origin_id AND r.status = 'adopted' OR e.article_id = s.article_id AND r.status = 'offered'))
  RETURNING organization_id`;
const MAY_GO_ON = `
  SELECT s.allows_resharing AS "mayGoOn" FROM info_share_recipients r JOIN info_shares s ON s.id = r.share_id WHERE r.copy_id = $1`;
const OF_FAMILY = 'SELECT s.origin_id AS "originId" FROM info_shares s WHERE s.id = $1';
const TO_ANSWER = `
  SELECT r.id, r.status, s.article_id AS "articleId", s.organization_id AS "organizationId", s.recalled_at IS NOT NULL AS "isRecalled", COALESCE(s.recall_reason, '') AS "recallReason",
    origin.organization_id = r.organization_id OR EXISTS (
      SELECT FROM info_share_recipients e WHERE e.origin_id = s.origin_id AND e.organization_id = r.organization_id AND e.status = 'adopted') AS "hasArticle"
  FROM info_share_recipients r JOIN info_shares s ON s.id = r.share_id JOIN info_articles origin ON origin.id = s.origin_id
  WHERE r.share_id = $1 AND r.organization_id = $2 ORDER BY r.status = 'offered' DESC, r.id LIMIT 1 FOR NO KEY UPDATE OF r`;
const ANSWER = 'UPDATE info_share_recipients SET status = $2, copy_id = $3, reason = $4, answered_by = $5, answered_at = now() WHERE id = $1';
const LOCKED = defineScopedSql({
  name: 'info.share_to_recall',
  scope: offeredShares,
  text: `
    SELECT s.id, s.article_id AS "articleId", s.organization_id AS "organizationId", s.recalled_at IS NOT NULL AS "isRecalled", COALESCE(s.recall_reason, '') AS "recallReason"
    FROM ${SHARES} WHERE s.id = $1 AND {{scope}} FOR NO KEY UPDATE OF s`,
});
const COPIES = 'SELECT r.copy_id AS id FROM info_share_recipients r WHERE r.share_id = $1 AND r.copy_id IS NOT NULL';
/** `$1` the offer itself, `$2` the copies that are recalled with it and offered on. */
const RECALL = `
  WITH recalled AS (
    UPDATE info_shares SET recalled_at = now(), recall_reason = $3 WHERE (id = $1 OR article_id = ANY ($2::uuid[])) AND recalled_at IS NULL RETURNING id)
  UPDATE info_share_recipients r SET status = 'recalled' FROM recalled WHERE r.share_id = recalled.id AND r.status IN ('offered', 'adopted')`;
const RETITLE = `
  UPDATE info_shares s SET title = a.title FROM info_articles a
  WHERE s.article_id = $1 AND a.id = s.article_id AND a.status = 'published' AND a.title <> s.title`;
/** Only where the module is in force, for elsewhere nobody would hear of it: those wait. */
const UNTOLD = defineScopedSql({
  name: 'info.untold_offers',
  scope: ownAnswers,
  text: `
    SELECT r.id, r.organization_id AS "organizationId", s.id AS "shareId", s.title, o.name AS organization
    FROM ${RECIPIENTS} WHERE r.told_at IS NULL AND r.status = 'offered' AND {{scope}} ORDER BY r.id LIMIT $1 FOR NO KEY UPDATE OF r SKIP LOCKED`,
});
const TOLD = 'UPDATE info_share_recipients SET told_at = now() WHERE id = ANY ($1::uuid[])';
const ORIGINS_AT = `
  SELECT s.origin_id AS id FROM info_shares s WHERE s.organization_id = ANY ($1::uuid[])
  UNION SELECT r.origin_id FROM info_share_recipients r WHERE r.organization_id = ANY ($1::uuid[])`;
const FOLLOW_SHARES = 'UPDATE info_shares SET organization_id = $2 WHERE organization_id = ANY ($1::uuid[])';
const FOLLOW_RECIPIENTS = 'UPDATE info_share_recipients SET organization_id = $2, is_inherited = true WHERE organization_id = ANY ($1::uuid[])';

/** A new offer. */
export interface NewShare {
  readonly id: string;
  readonly articleId: string;
  readonly originId: string;
  readonly organizationId: string;
  readonly title: string;
  readonly note: string;
  readonly includeDescendants: boolean;
  readonly allowsResharing: boolean;
  readonly offeredBy: string | null;
}

/** The offer to one organisation, as it is answered. */
export interface HeldAnswer {
  readonly id: string;
  readonly status: AnswerStatus;
  readonly articleId: string;
  /** Who offers it. */
  readonly organizationId: string;
  readonly isRecalled: boolean;
  readonly recallReason: string;
  /** Whether that organisation has the article by another way. */
  readonly hasArticle: boolean;
}

/** An offer that is about to be recalled. */
export type HeldShare = Pick<HeldAnswer, 'id' | 'articleId' | 'organizationId' | 'isRecalled' | 'recallReason'>;

/** An offer that an organisation is yet to be told of. */
export interface UntoldOffer {
  readonly id: string;
  readonly shareId: string;
  readonly organizationId: string;
  readonly title: string;
  /** The name of who offers it. */
  readonly organization: string;
}

/** The statements that change offers and answers. */
@Injectable()
export class ShareRows {
  /** Those that are no organisations, or no longer. */
  async unknownAmong(tx: Transaction, organizationIds: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(STANDING_OF, [organizationIds])).map(({ id }) => id);
  }

  /** Makes an offer. @returns how many organisations it is made to */
  async insert(tx: Transaction, share: NewShare, organizationIds: readonly string[]): Promise<number> {
    const { allowsResharing, articleId, id, includeDescendants, note, offeredBy, organizationId, originId, title } = share;
    await tx.query(INSERT, [id, articleId, originId, organizationId, title, note, includeDescendants, allowsResharing, offeredBy]);
    return (await tx.query(ADDRESS, [id, organizationIds, includeDescendants])).length;
  }

  /** Whether the offer that a copy was adopted by lets it be offered on. */
  async mayGoOn(tx: Transaction, copyId: string): Promise<boolean> {
    return (await tx.one<{ mayGoOn: boolean }>(MAY_GO_ON, [copyId]))?.mayGoOn === true;
  }

  /** The article whose text an offer is about; null where there is no such offer. */
  async originOf(tx: Transaction, id: string): Promise<string | null> {
    return (await tx.one<{ originId: string }>(OF_FAMILY, [id]))?.originId ?? null;
  }

  /** The offer to an organisation, locked. */
  lockAnswer(tx: Transaction, id: string, organizationId: string): Promise<HeldAnswer | null> {
    return tx.one<HeldAnswer>(TO_ANSWER, [id, organizationId]);
  }

  async answer(tx: Transaction, id: string, { accountId, copyId, reason, status }: { status: AnswerStatus; copyId: string | null; reason: string | null; accountId: string | null }): Promise<void> {
    await tx.query(ANSWER, [id, status, copyId, reason, accountId]);
  }

  /** An offer of an organisation that the caller manages, locked. */
  lock(tx: Transaction, rows: RowScope, id: string): Promise<HeldShare | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<HeldShare>(text, params);
  }

  async copiesOf(tx: Transaction, id: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(COPIES, [id])).map((row) => row.id);
  }

  /** Recalls an offer, and those of the copies that were recalled with it. */
  async recall(tx: Transaction, id: string, copyIds: readonly string[], reason: string): Promise<void> {
    await tx.query(RECALL, [id, copyIds, reason]);
  }

  /** Gives the offers of an article, and of its copies, the title that it is published with now. */
  async retitle(tx: Transaction, originId: string): Promise<void> {
    await tx.query(RETITLE, [originId]);
  }

  /** Takes some of these rows that organisations are yet to be told of; nobody else has them until the transaction ends. */
  untold(tx: Transaction, rows: ManagedRows, most: number): Promise<UntoldOffer[]> {
    const { params, text } = UNTOLD.build(rows, [most]);
    return tx.query<UntoldOffer>(text, params);
  }

  async markTold(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(TOLD, [ids]);
  }

  /** The origins of what organisations offered or were offered. */
  async originsAt(tx: Transaction, organizationIds: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(ORIGINS_AT, [organizationIds])).map(({ id }) => id);
  }

  async followMerged(tx: Transaction, mergedIds: readonly string[], organizationId: string): Promise<void> {
    await tx.query(FOLLOW_SHARES, [mergedIds, organizationId]);
    await tx.query(FOLLOW_RECIPIENTS, [mergedIds, organizationId]);
  }
}
