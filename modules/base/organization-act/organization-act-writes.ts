import type { Transaction } from '../../../src/index.js';
import type { OrganizationActKind } from '../organization/organization-history.entity.js';
import type { OrganizationStatus, OrganizationType } from '../organization/organization-types.js';

/** An act as the ledger keeps it. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: OrganizationActKind;
  readonly organizationId: string;
  readonly effectiveOn: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  readonly details: object;
  /** Everyone who has it in his history. */
  readonly parties: readonly string[];
}

/** What changes states: the act and its day. */
export type Cause = Pick<LedgerEntry, 'id' | 'effectiveOn'>;

const RECORD = `
  WITH act AS (
    INSERT INTO base_organization_acts (id, kind, organization_id, effective_on, document_number, reason, details)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
  )
  INSERT INTO base_organization_act_parties (act_id, organization_id) SELECT $1, party FROM unnest($8::uuid[]) AS party`;

const CHANGED = 'effective_on = $2, version = o.version + 1, updated_at = now()';

/**
 * A change of rows with the end of their current states on the day of the act and the beginning of the next.
 * `$1` is the act, `$2` its day; `update` has parameters of its own from `$3` on.
 */
function stateful(update: string, before = ''): string {
  return `
    WITH ${before} changed AS (
      ${update} RETURNING o.id, o.name, o.short_name, o.type, o.kind, o.parent_id, o.path, o.status
    ), ended AS (
      UPDATE base_organization_states s SET valid_until = $2
      FROM changed c WHERE s.organization_id = c.id AND s.valid_until IS NULL AND s.valid_from < $2
    )
    INSERT INTO base_organization_states AS s (organization_id, valid_from, act_id, name, short_name, type, kind, parent_id, path, status)
    SELECT c.id, $2, $1, c.name, c.short_name, c.type, c.kind, c.parent_id, c.path, c.status FROM changed c
    ON CONFLICT (organization_id, valid_from) DO UPDATE SET act_id = excluded.act_id, name = excluded.name, short_name = excluded.short_name,
      type = excluded.type, kind = excluded.kind, parent_id = excluded.parent_id, path = excluded.path, status = excluded.status`;
}

const RENAME = stateful(`UPDATE base_organizations o SET name = $4, short_name = $5, ${CHANGED} WHERE o.id = $3`);
const UPGRADE = stateful(`UPDATE base_organizations o SET type = $4, ${CHANGED} WHERE o.id = $3`);
const SET_STATUS = stateful(`UPDATE base_organizations o SET status = $4, ${CHANGED} WHERE o.id = ANY($3::uuid[])`);
// Each keeps its own label, which is never used twice, and so does what lies below it.
const PLACE = stateful(
  `UPDATE base_organizations o
   SET path = top.parent_path || substr(o.path, top.kept_from), parent_id = CASE WHEN o.id = top.id THEN $4 ELSE o.parent_id END, ${CHANGED}
   FROM top WHERE o.path >= top.path AND o.path < top.path_after`,
  `top AS (
     SELECT t.id, t.path, left(t.path, -1) || '0' AS path_after, length(regexp_replace(t.path, '[^/]+/$', '')) + 1 AS kept_from, p.path AS parent_path
     FROM base_organizations t, base_organizations p WHERE t.id = ANY($3::uuid[]) AND p.id = $4
   ),`,
);

/** Writes an act into the ledger and into the history of its parties. The states refer to it: it goes first. */
export async function recordAct(tx: Transaction, entry: LedgerEntry): Promise<void> {
  const { id, kind, organizationId, effectiveOn, documentNumber, reason, details, parties } = entry;
  await tx.query(RECORD, [id, kind, organizationId, effectiveOn, documentNumber, reason, details, [...new Set(parties)]]);
}

export async function writeName(tx: Transaction, { id, effectiveOn }: Cause, organizationId: string, name: string, shortName: string | null): Promise<void> {
  await tx.query(RENAME, [id, effectiveOn, organizationId, name, shortName]);
}

export async function writeType(tx: Transaction, { id, effectiveOn }: Cause, organizationId: string, type: OrganizationType): Promise<void> {
  await tx.query(UPGRADE, [id, effectiveOn, organizationId, type]);
}

export async function writeStatus(tx: Transaction, { id, effectiveOn }: Cause, organizationIds: readonly string[], status: OrganizationStatus): Promise<void> {
  await tx.query(SET_STATUS, [id, effectiveOn, organizationIds, status]);
}

/** Puts organisations, none of them below another, with all that lies below them under another one. The tree is locked. */
export async function writePlace(tx: Transaction, { id, effectiveOn }: Cause, organizationIds: readonly string[], parentId: string): Promise<void> {
  await tx.query(PLACE, [id, effectiveOn, organizationIds, parentId]);
}
