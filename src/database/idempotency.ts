import { hash } from 'node:crypto';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { Database } from './database.js';
import { isUniqueViolation } from './pg-errors.js';
import type { Transaction } from './transaction.js';

/** The claim of one principal on one key. */
export interface KeyedClaim {
  /** SHA-256 of principal and key: what it is found by, so that nobody meets the key of another. */
  readonly digest: Buffer;
  readonly route: string;
  readonly fingerprint: string;
}

/** What an earlier request with the same key answered: JSON, null for no body. */
export interface StoredAnswer {
  readonly answer: string | null;
}

const LIFETIME = "interval '24 hours'";
const REMOVED_AT_ONCE = 5_000;

const TAKE = `
  SELECT pg_try_advisory_xact_lock($2::bigint) AS free, k.created_at > now() - ${LIFETIME} AS valid, k.route, k.fingerprint, k.answer
  FROM (VALUES (1)) AS always LEFT JOIN core_idempotency_keys k ON k.digest = $1`;
const FORGET = `DELETE FROM core_idempotency_keys WHERE digest = $1 AND created_at <= now() - ${LIFETIME}`;

/** Stores an answer; fails by {@link isLostRace} where one was stored since the claim was taken. */
export const STORE_ANSWER = 'INSERT INTO core_idempotency_keys (digest, route, fingerprint, answer) VALUES ($1, $2, $3, $4)';

/**
 * The claim a request makes, null without a key. A caller who did not sign in has no identity that
 * a key could be kept for: his is ignored, or one stranger would get the answer of another.
 */
export function claimOf({ idempotency, principal }: RequestContext): KeyedClaim | null {
  if (!idempotency || principal.kind === 'anonymous') return null;
  const { key, route, fingerprint } = idempotency;
  return { digest: hash('sha256', `${principal.key}\0${key}`, 'buffer'), route, fingerprint };
}

/**
 * Takes the claim for the rest of the transaction, without waiting.
 *
 * @returns the stored answer if the request was served before, null if it is now to be served
 * @throws Problem 422 when the key was used for another request, 409 while another one holds it
 */
export async function takeClaim(tx: Transaction, claim: KeyedClaim): Promise<StoredAnswer | null> {
  const row = await tx.one<{ free: boolean; valid: boolean | null; route: string; fingerprint: string; answer: string | null }>(TAKE, [
    claim.digest,
    claim.digest.readBigInt64BE(0).toString(),
  ]);
  if (row?.valid) {
    if (row.route !== claim.route || row.fingerprint !== claim.fingerprint) throw requestErrors.idempotencyKeyReused();
    return { answer: row.answer };
  }
  if (!row?.free) throw requestErrors.idempotencyInProgress({}, { headers: { 'Retry-After': '1' } });
  // One that has outlived its day makes room.
  if (row.valid === false) await tx.query(FORGET, [claim.digest]);
  return null;
}

/** Whether another request stored an answer for the same key between our look and our lock. */
export function isLostRace(error: unknown): boolean {
  return isUniqueViolation(error, 'core_idempotency_keys_pk');
}

/** Removes the answers that are older than a day and tells how many; called by the scheduler. */
export async function removeExpiredAnswers(database: Database): Promise<number> {
  for (let removed = 0; ; ) {
    const gone = await database.query(
      `DELETE FROM core_idempotency_keys WHERE digest IN (
         SELECT digest FROM core_idempotency_keys WHERE created_at <= now() - ${LIFETIME} LIMIT ${REMOVED_AT_ONCE})
       RETURNING 1`,
    );
    removed += gone.length;
    if (gone.length < REMOVED_AT_ONCE) return removed;
  }
}
