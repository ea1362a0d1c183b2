import { Injectable } from '@nestjs/common';
import {
  type DataSubject,
  PasswordHasher,
  type PersonalData,
  type PersonalDataSection,
  randomToken,
  type Transaction,
  type WorkTransaction,
} from '../../../../src/index.js';
import { PrincipalChanges } from '../session/principal-changes.js';

const ACCOUNT = `
  SELECT a.username, a.display_name AS "displayName", a.status, o.name AS organization, a.totp_enrolled_at IS NOT NULL AS "totpEnrolled",
    a.password_changed_at AS "passwordChangedAt", a.created_at AS "createdAt"
  FROM base_accounts a JOIN base_organizations o ON o.id = a.organization_id WHERE a.id = $1`;
const SESSIONS = `
  SELECT client_label AS "clientLabel", created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
  FROM base_sessions WHERE account_id = $1 ORDER BY created_at`;
const GRANTS = `
  SELECT coalesce(r.key, r.name) AS role, o.name AS organization, g.created_at AS "createdAt"
  FROM base_grants g JOIN base_roles r ON r.id = g.role_id JOIN base_organizations o ON o.id = g.organization_id
  WHERE g.account_id = $1 ORDER BY g.created_at`;
const END_SESSIONS = 'DELETE FROM base_sessions WHERE account_id = $1 RETURNING 1';
const END_GRANTS = 'DELETE FROM base_grants WHERE account_id = $1 RETURNING 1';
/** The row stays for the audit log and the jobs that name it. */
const ANONYMISE = `
  UPDATE base_accounts SET username = 'erased-' || id, display_name = '已删除', status = 'suspended', password_hash = $2, former_password_hashes = '{}',
    totp_secret = NULL, totp_enrolled_at = NULL, totp_last_step = NULL, member_id = NULL, version = version + 1, updated_at = now()
  WHERE id = $1 RETURNING 1`;

/** What is kept about a person as somebody who signs in. */
@Injectable()
export class AccountPersonalData implements PersonalData {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly changes: PrincipalChanges,
  ) {}

  async export({ accountId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (accountId === null) return [];
    return [
      { name: 'base.account', title: { zh: '账号', en: 'Account' }, rows: await tx.query(ACCOUNT, [accountId]) },
      { name: 'base.sessions', title: { zh: '登录记录', en: 'Sign-ins' }, rows: await tx.query(SESSIONS, [accountId]) },
      { name: 'base.grants', title: { zh: '角色与授权', en: 'Roles and grants' }, rows: await tx.query(GRANTS, [accountId]) },
    ];
  }

  /** The account ends: nobody can sign in with it, and its name is free again. */
  async erase({ accountId }: DataSubject, tx: WorkTransaction): Promise<number> {
    if (accountId === null) return 0;
    const sessions = await tx.query(END_SESSIONS, [accountId]);
    const grants = await tx.query(END_GRANTS, [accountId]);
    const accounts = await tx.query(ANONYMISE, [accountId, await this.hasher.hashPassword(randomToken(32))]);
    await this.changes.ofAccount(tx, accountId);
    return sessions.length + grants.length + accounts.length;
  }
}
