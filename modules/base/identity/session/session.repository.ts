import { Injectable } from '@nestjs/common';
import type { SecuritySettings, WorkTransaction } from '../../../../src/index.js';

/** How long sessions last: unused, and at most. */
export type SessionDays = Pick<SecuritySettings, 'sessionDays' | 'sessionLifetimeDays'>;

/** A session with what decides whether its refresh token is good. */
export interface RefreshableSession {
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly refreshHash: string;
}

const INSERT = `
  INSERT INTO base_sessions (id, account_id, refresh_hash, client_label, expires_at)
  VALUES ($1, $2, $3, $4, now() + make_interval(days => LEAST($5::int, $6::int)))`;
/** Dead ones are kept for a month, for whoever looks into an incident. */
const REMOVE_OLD = `
  DELETE FROM base_sessions WHERE account_id = $1 AND LEAST(expires_at, revoked_at) < now() - interval '30 days'`;
const LOCK = `
  SELECT s.id, s.account_id AS "accountId", a.organization_id AS "organizationId", s.refresh_hash AS "refreshHash"
  FROM base_sessions s JOIN base_accounts a ON a.id = s.account_id
  WHERE s.id = $1 AND s.revoked_at IS NULL AND a.status = 'active'
    AND LEAST(s.expires_at, s.created_at + make_interval(days => $2)) > now() FOR UPDATE OF s`;
const ROTATE = `
  UPDATE base_sessions SET refresh_hash = $2, last_used_at = now(),
    expires_at = LEAST(now() + make_interval(days => $3), created_at + make_interval(days => $4))
  WHERE id = $1`;
const REVOKE = `
  UPDATE base_sessions SET revoked_at = now()
  WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL AND expires_at > now() RETURNING id`;
const REVOKE_ALL = `
  UPDATE base_sessions SET revoked_at = now()
  WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid AND revoked_at IS NULL AND expires_at > now() RETURNING id`;

/** The statements on sessions, all within the transaction of a unit of work. */
@Injectable()
export class SessionRepository {
  async insert(tx: WorkTransaction, session: NewSession, { sessionDays, sessionLifetimeDays }: SessionDays): Promise<void> {
    await tx.query(REMOVE_OLD, [session.accountId]);
    const { id, accountId, refreshHash, clientLabel } = session;
    await tx.query(INSERT, [id, accountId, refreshHash, clientLabel, sessionDays, sessionLifetimeDays]);
  }

  /** The session, locked, if it is alive and its account may be used. */
  lock(tx: WorkTransaction, id: string, { sessionLifetimeDays }: SessionDays): Promise<RefreshableSession | null> {
    return tx.one<RefreshableSession>(LOCK, [id, sessionLifetimeDays]);
  }

  async rotate(tx: WorkTransaction, id: string, refreshHash: string, { sessionDays, sessionLifetimeDays }: SessionDays): Promise<void> {
    await tx.query(ROTATE, [id, refreshHash, sessionDays, sessionLifetimeDays]);
  }

  /** Ends one session of an account; false where there is none alive with this id. */
  async revoke(tx: WorkTransaction, id: string, accountId: string): Promise<boolean> {
    return (await tx.one(REVOKE, [id, accountId])) !== null;
  }

  /** Ends the sessions of an account, but for `keep`. @returns how many */
  async revokeAll(tx: WorkTransaction, accountId: string, keep: string | null = null): Promise<number> {
    return (await tx.query(REVOKE_ALL, [accountId, keep])).length;
  }
}

/** What a session begins with. */
export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly refreshHash: string;
  readonly clientLabel: string | null;
}
