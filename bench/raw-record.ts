import { createHash } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** A write that is to be recorded beside its business rows. */
export interface RawWork {
  readonly route: string;
  readonly key: string;
  readonly body: object;
  readonly requestId: string;
  /** Kept for the key. */
  readonly answer: object;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: unknown;
  readonly organizationId: unknown;
  readonly event: string;
  readonly payload: object;
}

const RECORD = `
  WITH answered AS (INSERT INTO core_idempotency_keys (digest, route, fingerprint, answer) VALUES ($1, $2, $3, $4)),
  audited AS (
    INSERT INTO core_audit_entries (id, principal_key, request_id, organization_id, action, target_kind, target_id, fields)
    VALUES ($5, 'raw', $6, $7, $8, $9, $10, '{}'))
  INSERT INTO core_outbox (id, name, delivery, organization_id, payload) VALUES ($11, $12, 'ordinary', $7, $13)`;

/** The answer to the key, an audit entry and an event, in one statement. */
export async function record(client: pg.ClientBase, work: RawWork): Promise<void> {
  await client.query({ name: 'record', text: RECORD, values: [...valuesOf(work), uuidv7(), work.event, JSON.stringify(work.payload)] });
}

const RECORD_WITHOUT_EVENT = `
  WITH answered AS (INSERT INTO core_idempotency_keys (digest, route, fingerprint, answer) VALUES ($1, $2, $3, $4))
  INSERT INTO core_audit_entries (id, principal_key, request_id, organization_id, action, target_kind, target_id, fields)
  VALUES ($5, 'raw', $6, $7, $8, $9, $10, '{}')`;

/** The same of what nobody is told. */
export async function recordWithoutEvent(client: pg.ClientBase, work: Omit<RawWork, 'event' | 'payload'>): Promise<void> {
  await client.query({ name: 'record without event', text: RECORD_WITHOUT_EVENT, values: valuesOf(work) });
}

function valuesOf({ action, answer, body, key, organizationId, requestId, route, targetId, targetKind }: Omit<RawWork, 'event' | 'payload'>): unknown[] {
  const digest = createHash('sha256').update(key).digest();
  const fingerprint = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  return [digest, route, fingerprint, JSON.stringify(answer), uuidv7(), requestId, organizationId, action, targetKind, targetId];
}

/** Runs statements in one transaction on one connection. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
