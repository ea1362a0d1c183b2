import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../database/transaction.js';

/** That something was done to somebody or by him: no more than ids. */
export interface TrailEntry {
  readonly id: string;
  readonly occurredAt: string;
  readonly action: string;
}

const MOST_ENTRIES = 10_000;

const ABOUT = `
  SELECT id, occurred_at AS "occurredAt", action FROM (
    SELECT e.id, e.occurred_at, e.action FROM core_audit_entries e WHERE e.target_id = ANY ($1::text[])
    UNION
    SELECT e.id, e.occurred_at, e.action FROM core_audit_entries e WHERE e.principal_key = $2
  ) entries ORDER BY id DESC LIMIT ${MOST_ENTRIES}`;

/** What the audit log holds about a person, for himself: it is never changed, not even when he is erased. */
@Injectable()
export class AuditTrail {
  /** The latest ten thousand entries of which one of `targetIds` is the target, or that `principal` made. */
  about(runner: SqlRunner, targetIds: readonly string[], principal: string | null): Promise<TrailEntry[]> {
    return runner.query<TrailEntry>(ABOUT, [targetIds, principal]);
  }
}
