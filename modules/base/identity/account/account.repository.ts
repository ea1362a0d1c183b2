import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type RowScope, scopeBy, selectList, type WorkTransaction } from '../../../../src/index.js';
import type { PasswordHashes } from './account-passwords.js';
import type { AccountDetails } from './account.dto.js';
import type { AccountStatus } from './account.entity.js';

/** What a sign-in is checked against. */
export interface Credentials extends PasswordHashes {
  readonly id: string;
  readonly username: string;
  readonly organizationId: string;
  readonly status: AccountStatus;
  readonly totpEnrolled: boolean;
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
}

/** Columns of an account as answers show it; joined as `a`, its organisation as `o`. */
export const ACCOUNT_COLUMNS = {
  id: 'a.id',
  username: 'a.username',
  displayName: 'a.display_name',
  organizationId: 'a.organization_id',
  organizationName: 'o.name',
  memberId: 'a.member_id',
  status: 'a.status',
  mustChangePassword: 'a.must_change_password',
  totpEnrolled: 'a.totp_enrolled_at IS NOT NULL',
  version: 'a.version',
  createdAt: 'a.created_at',
  updatedAt: 'a.updated_at',
} as const satisfies Record<keyof AccountDetails, string>;

export const ACCOUNT_FROM = 'base_accounts a JOIN base_organizations o ON o.id = a.organization_id';

const DETAILS = selectList(ACCOUNT_COLUMNS);

const READ = defineScopedSql({
  name: 'base.account',
  scope: scopeBy.managed('a.organization_id'),
  text: `SELECT ${DETAILS} FROM ${ACCOUNT_FROM} WHERE a.id = $1 AND {{scope}}`,
});
const LOCK = defineScopedSql({
  name: 'base.account_for_update',
  scope: scopeBy.managed('a.organization_id'),
  text: `SELECT ${DETAILS} FROM ${ACCOUNT_FROM} WHERE a.id = $1 AND {{scope}} FOR UPDATE OF a`,
});
const CREDENTIALS = `
  SELECT id, username, organization_id AS "organizationId", status, password_hash AS "passwordHash",
    former_password_hashes AS "formerPasswordHashes", totp_enrolled_at IS NOT NULL AS "totpEnrolled",
    totp_secret AS "totpSecret", totp_last_step AS "totpLastStep"
  FROM base_accounts`;
const BY_USERNAME = `${CREDENTIALS} WHERE username = $1`;
const BY_ID = `${CREDENTIALS} WHERE id = $1`;
const ADMIT = `
  UPDATE base_accounts SET totp_last_step = COALESCE($3, totp_last_step), password_hash = COALESCE($4, password_hash)
  WHERE id = $1 AND status = 'active' AND password_hash = $2 AND (totp_enrolled_at IS NOT NULL) = ($3::int IS NOT NULL)
    AND ($3::int IS NULL OR totp_last_step IS NULL OR totp_last_step < $3)
  RETURNING id`;
const INSERT = `
  INSERT INTO base_accounts (id, username, display_name, organization_id, member_id, password_hash, must_change_password)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`;
const IS_LINKED = 'SELECT id FROM base_accounts WHERE member_id = $1';
const SET_PASSWORD = `
  UPDATE base_accounts SET password_hash = $3, former_password_hashes = $4, must_change_password = $5,
    password_changed_at = now(), version = version + 1, updated_at = now()
  WHERE id = $1 AND password_hash = $2 RETURNING id`;
const SET_STATUS = 'UPDATE base_accounts SET status = $2, version = version + 1, updated_at = now() WHERE id = $1';
const SET_DETAILS = `
  UPDATE base_accounts SET display_name = $2, organization_id = $3, version = version + 1, updated_at = now() WHERE id = $1`;
const SET_TOTP = `
  UPDATE base_accounts SET totp_secret = $2, totp_last_step = $3, totp_enrolled_at = CASE WHEN $4 THEN now() END,
    version = version + 1, updated_at = now() WHERE id = $1`;

/** The statements on accounts. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  async find(scope: RowScope, id: string): Promise<AccountDetails | null> {
    const { text, params } = READ.build(scope, [id]);
    return this.database.one<AccountDetails>(text, params);
  }

  /** The account, if it is in scope, until the end of the transaction changed by nobody else. */
  lock(tx: WorkTransaction, scope: RowScope, id: string): Promise<AccountDetails | null> {
    const { text, params } = LOCK.build(scope, [id]);
    return tx.one<AccountDetails>(text, params);
  }

  credentialsOf(username: string): Promise<Credentials | null> {
    return this.database.one<Credentials>(BY_USERNAME, [username]);
  }

  credentialsById(id: string): Promise<Credentials | null> {
    return this.database.one<Credentials>(BY_ID, [id]);
  }

  /** The credentials, until the end of the transaction changed by nobody else. */
  lockCredentials(tx: WorkTransaction, id: string): Promise<Credentials | null> {
    return tx.one<Credentials>(`${BY_ID} FOR UPDATE`, [id]);
  }

  /** Takes note of a sign-in; false where status, password or second factor changed since, or the code was used. */
  async admit(tx: WorkTransaction, { id, passwordHash }: Credentials, step: number | null, rehashed: string | null): Promise<boolean> {
    return (await tx.one(ADMIT, [id, passwordHash, step, rehashed])) !== null;
  }

  /** False where the user name is taken, or the member has another account. */
  async insert(tx: WorkTransaction, account: NewAccount): Promise<boolean> {
    const { id, username, displayName, organizationId, memberId = null, passwordHash, mustChangePassword } = account;
    return (await tx.one(INSERT, [id, username, displayName, organizationId, memberId, passwordHash, mustChangePassword])) !== null;
  }

  /** Whether a member has an account. */
  async isLinked(tx: WorkTransaction, memberId: string): Promise<boolean> {
    return (await tx.one(IS_LINKED, [memberId])) !== null;
  }

  /** False where the password is no longer the one with `replaced`'s hash. */
  async setPassword(tx: WorkTransaction, id: string, replaced: string, next: NextPassword): Promise<boolean> {
    return (await tx.one(SET_PASSWORD, [id, replaced, next.hash, next.former, next.mustChange])) !== null;
  }

  async setStatus(tx: WorkTransaction, id: string, status: AccountStatus): Promise<void> {
    await tx.query(SET_STATUS, [id, status]);
  }

  async setDetails(tx: WorkTransaction, id: string, displayName: string, organizationId: string): Promise<void> {
    await tx.query(SET_DETAILS, [id, displayName, organizationId]);
  }

  /** Sets or (null) removes the second factor; `step` is that of the code which confirmed it. */
  async setTotp(tx: WorkTransaction, id: string, stored: string | null, step: number | null): Promise<void> {
    await tx.query(SET_TOTP, [id, stored, step, step !== null]);
  }
}

/** What an account begins with. */
export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly organizationId: string;
  /** Whose it is, where it belongs to a member. */
  readonly memberId?: string | undefined;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** What a password is replaced by. */
export interface NextPassword {
  readonly hash: string;
  readonly former: readonly string[];
  readonly mustChange: boolean;
}
