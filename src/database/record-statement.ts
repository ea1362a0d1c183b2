import { type KeyedClaim, STORE_ANSWER } from './idempotency.js';
import type { Statement } from './statement.js';
import type { Actor, AuditRecord, EventRecord } from './work-transaction.js';

/** What a unit of work leaves besides its business rows. */
export interface WorkRecord {
  readonly actor: Actor;
  /** The claim and the answer to store for it. */
  readonly answered: { readonly claim: KeyedClaim; readonly answer: string | null } | null;
  readonly audits: readonly AuditRecord[];
  readonly events: readonly EventRecord[];
}

/** Notes of one statement: few enough for its time limit. */
const RECORDED_AT_ONCE = 2_000;

/**
 * The statements that write what a unit of work leaves: one, or several where it wrote a file of many rows. The first
 * has the answer and comes last.
 */
export function recordStatements({ actor, answered, audits, events }: WorkRecord): Statement[] {
  const count = Math.max(1, Math.ceil(Math.max(audits.length, events.length) / RECORDED_AT_ONCE));
  const statements = Array.from({ length: count }, (_, index) => {
    const part = [index * RECORDED_AT_ONCE, (index + 1) * RECORDED_AT_ONCE] as const;
    return recordStatement({ actor, answered: index === 0 ? answered : null, audits: audits.slice(...part), events: events.slice(...part) });
  });
  return statements.filter((statement) => statement !== null);
}

/**
 * The one statement that writes the answer, the audit entries and the events of a unit of work; null
 * when there is nothing to write. Its text depends on which of the three there are, not on how many,
 * so that it is prepared once.
 */
function recordStatement({ actor, answered, audits, events }: WorkRecord): Statement | null {
  const parts: string[] = [];
  const params: unknown[] = [];
  const add = (value: unknown) => `$${params.push(value)}`;
  if (answered) {
    const { claim, answer } = answered;
    // The first four parameters, as the text of STORE_ANSWER has them.
    params.push(claim.digest, claim.route, claim.fingerprint, answer);
    parts.push(`answered AS (${STORE_ANSWER})`);
  }
  if (audits.length > 0) parts.push(`audited AS (${insertAudits(actor, audits, add)})`);
  if (events.length > 0) parts.push(`emitted AS (${insertEvents(events, add)})`);
  if (parts.length === 0) return null;
  return { text: `WITH ${parts.join(',\n')}\nSELECT`, params };
}

function insertAudits(actor: Actor, audits: readonly AuditRecord[], add: (value: unknown) => string): string {
  return `
  INSERT INTO core_audit_entries (id, principal_key, request_id, acting_organization_id,
    organization_id, action, target_kind, target_id, fields, reason)
  SELECT n.id, ${add(actor.key)}, ${add(actor.requestId)}, ${add(actor.actingOrganizationId)}::uuid,
    n."organizationId", n.action, n."targetKind", n."targetId", n.fields, n.reason
  FROM json_to_recordset(${add(JSON.stringify(audits))}::json) AS n (
    id uuid, "organizationId" uuid, action text, "targetKind" text, "targetId" text, fields text[], reason text)`;
}

function insertEvents(events: readonly EventRecord[], add: (value: unknown) => string): string {
  return `
  INSERT INTO core_outbox (id, name, delivery, organization_id, payload)
  SELECT e.id, e.name, e.delivery, e."organizationId", e.payload
  FROM json_to_recordset(${add(JSON.stringify(events))}::json) AS e (
    id uuid, name text, delivery text, "organizationId" uuid, payload jsonb)`;
}
