import type { OfficialDocument } from './document.dto.js';
import type { WrittenDocument } from './document-types.js';

type Columns<T> = { readonly [K in keyof T]: string };

const dayOf = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
const TODAY = dayOf('now()');

/** The article whose document the article `a` shows: a copy shows that of its origin. */
export const DOCUMENT_OF = 'COALESCE(a.origin_id, a.id)';
/** Not by a join: only what is a copy may cost a second look. */
const PUBLISHED_AT = 'CASE WHEN a.origin_id IS NULL THEN a.published_at ELSE (SELECT origin.published_at FROM info_articles origin WHERE origin.id = a.origin_id) END';
/** What is written of an origin that is not published is nobody else's to see, and what was recalled follows no more. */
const FOLLOWS = `(a.origin_id IS NULL OR EXISTS (
  SELECT FROM info_copies k JOIN info_articles origin ON origin.id = k.origin_id WHERE k.article_id = a.id AND k.recalled_at IS NULL AND origin.status = 'published'))`;

/** The first day that the document `d` holds, which was published at an instant. */
const beginOf = (d: string, publishedAt: string) => `COALESCE(${d}.in_force_from, ${d}.issued_on, ${dayOf(publishedAt)})`;
const BEGIN = beginOf('d', PUBLISHED_AT);

/** The published document that took the place of the document `d` first, as `by` and `since`; no row where none has. */
const REPLACEMENT = `
  SELECT n.id AS by, ${beginOf('nd', 'n.published_at')} AS since
  FROM info_document_replacements r JOIN info_articles n ON n.id = r.article_id JOIN info_documents nd ON nd.article_id = n.id
  WHERE r.replaced_id = d.article_id AND n.status = 'published' ORDER BY since, by LIMIT 1`;

/** Holds where the document `d` that the published article `a` shows holds on a day. */
export const inForceOn = (day: string): string => `
  ${BEGIN} <= ${day} AND (d.in_force_to IS NULL OR d.in_force_to >= ${day}) AND (d.repealed_on IS NULL OR d.repealed_on > ${day})
  AND NOT EXISTS (SELECT FROM (${REPLACEMENT}) s WHERE s.since <= ${day})`;

/** Holds where the document `d` that the published article `a` shows began or ended to hold since the article was changed last. */
export const HAS_TURNED = `
  EXISTS (SELECT FROM (VALUES (${BEGIN}), (d.in_force_to + 1), (d.repealed_on), ((SELECT s.since FROM (${REPLACEMENT}) s))) turn (day)
  WHERE turn.day > ${dayOf('a.updated_at')} AND turn.day <= ${TODAY})`;

const WRITTEN: Columns<WrittenDocument> = {
  type: 'd.type',
  issuingOrganizationId: 'd.issuing_organization_id',
  urgency: 'd.urgency',
  addressees: 'd.addressees',
  copies: 'd.copies',
  signer: 'd.signer',
  issuedOn: 'd.issued_on',
  inForceFrom: 'd.in_force_from',
  inForceTo: 'd.in_force_to',
  replaces: 'ARRAY(SELECT r.replaced_id FROM info_document_replacements r WHERE r.article_id = d.article_id ORDER BY r.replaced_id)',
};
const READ: Columns<OfficialDocument> = {
  ...WRITTEN,
  issuingOrganizationName: '(SELECT io.name FROM base_organization_directory io WHERE io.id = d.issuing_organization_id)',
  standing: `CASE WHEN a.status <> 'published' THEN NULL WHEN d.repealed_on <= ${TODAY} THEN 'repealed' WHEN s.since <= ${TODAY} THEN 'replaced'
    WHEN d.in_force_to < ${TODAY} THEN 'ended' WHEN ${BEGIN} > ${TODAY} THEN 'notYet' ELSE 'inForce' END`,
  replacedBy: 's.by',
  replacedFrom: 's.since',
  repealedOn: 'd.repealed_on',
  repealReason: 'd.repeal_reason',
  repealNumber: 'd.repeal_number',
};

const objectOf = (columns: Readonly<Record<string, string>>) => `jsonb_build_object(${Object.entries(columns).map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
const ofDocument = (columns: Readonly<Record<string, string>>, from: string) =>
  `CASE WHEN a.kind = 'document' THEN (SELECT ${objectOf(columns)} FROM info_documents d ${from}) END`;

/** What an article `a` is as an official document, as JSON: what people wrote of it; NULL for a copy, of which nobody wrote anything. */
export const WRITTEN_DOCUMENT = ofDocument(WRITTEN, 'WHERE d.article_id = a.id');

/** The same with how it stands today; of a copy what its origin is, as long as it follows that. */
export const DOCUMENT = ofDocument(READ, `LEFT JOIN LATERAL (${REPLACEMENT}) s ON true WHERE d.article_id = ${DOCUMENT_OF} AND ${FOLLOWS}`);
