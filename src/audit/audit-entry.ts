import { createHash } from 'node:crypto';

/** An audit entry as the chain reads it: every column, in the text form that PostgreSQL gives. */
export interface ChainedEntry {
  readonly id: string;
  readonly position: string;
  readonly tx: string;
  /** Microseconds since 1970. */
  readonly occurredAt: string;
  readonly principalKey: string;
  readonly requestId: string | null;
  readonly actingOrganizationId: string | null;
  readonly organizationId: string | null;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** The select list that gives a {@link ChainedEntry} of `core_audit_entries AS e`. */
export const ENTRY_COLUMNS = `
  e.id, e.position::text AS position, e.tx::text AS tx,
  trunc(extract(epoch FROM e.occurred_at) * 1000000)::text AS "occurredAt",
  e.principal_key AS "principalKey", e.request_id AS "requestId",
  e.acting_organization_id AS "actingOrganizationId", e.organization_id AS "organizationId",
  e.action, e.target_kind AS "targetKind", e.target_id AS "targetId", e.fields, e.reason`;

/** The hash before the first entry. */
export const GENESIS = Buffer.alloc(0);

const FORMAT = 'zhibu-audit-1';

/**
 * The bytes of an entry that its seal vouches for: a format mark, then each column in fixed order,
 * a missing one as −1 and any other as its length (32 bits, big-endian) and its UTF-8 text; a list as
 * its count and its members. Two entries that differ anywhere have different bytes.
 */
export function canonicalBytes(entry: ChainedEntry): Buffer {
  return Buffer.concat([
    ...[
      FORMAT, entry.id, entry.position, entry.tx, entry.occurredAt, entry.principalKey, entry.requestId,
      entry.actingOrganizationId, entry.organizationId, entry.action, entry.targetKind, entry.targetId, entry.reason,
    ].flatMap(framed),
    int32(entry.fields.length),
    ...entry.fields.flatMap(framed),
  ]);
}

/** SHA-256 of the hash before and the entry's bytes. */
export function sealOf(previous: Buffer, entry: ChainedEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalBytes(entry)).digest();
}

function framed(text: string | null): Buffer[] {
  if (text === null) return [int32(-1)];
  const bytes = Buffer.from(text);
  return [int32(bytes.length), bytes];
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
