import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  Database,
  type Duty,
  type Grant,
  MetricsToken,
  type Principal,
  Principals,
  ScopeTree,
  SecuritySettings,
} from '../../../../src/index.js';
import { AccountPasswords } from '../account/account-passwords.js';
import { ADMINISTRATOR_ROLES } from '../role/built-in-roles.js';
import { RoleCatalogue, type StoredRole } from '../role/role-catalogue.js';
import { type AccessClaims, AccessTokens } from './access-token.js';
import { metricsPrincipal } from './metrics-principal.js';
import { PrincipalCache, type TimedPrincipal } from './principal-cache.js';
import { accountKey } from './principal-changes.js';

interface GrantRow extends StoredRole {
  readonly organizationId: string;
  readonly node: string;
}

interface PrincipalRow {
  readonly expiresAt: string;
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: string;
  readonly totpEnrolled: boolean;
  readonly home: Principal['home'];
  readonly grants: readonly GrantRow[];
}

/** The grants of the account `a`, with roles and places in the tree. */
const GRANTS = `
  COALESCE((
    SELECT json_agg(json_build_object('organizationId', g.organization_id, 'node', o.path,
      'id', r.id, 'key', r.key, 'name', r.name, 'permissions', r.permissions) ORDER BY g.created_at, g.id)
    FROM base_grants g
    JOIN base_roles r ON r.id = g.role_id
    JOIN base_organizations o ON o.id = g.organization_id
    WHERE g.account_id = a.id), '[]'::json) AS grants`;

/** The organisation of the membership of the account `a`, while it lasts. */
const HOME = `(
  SELECT json_build_object('organizationId', o.id, 'node', o.path)
  FROM base_members m JOIN base_organizations o ON o.id = m.organization_id
  WHERE m.id = a.member_id AND m.membership_status IN ('normal', 'suspended') AND m.erased_at IS NULL) AS home`;

/** Session, account, membership, grants, roles and places in the tree, in one statement. */
const PRINCIPAL = `
  SELECT s.expires_at AS "expiresAt", a.must_change_password AS "mustChangePassword",
    a.password_changed_at AS "passwordChangedAt", a.totp_enrolled_at IS NOT NULL AS "totpEnrolled", ${HOME}, ${GRANTS}
  FROM base_sessions s JOIN base_accounts a ON a.id = s.account_id
  WHERE s.id = $1 AND s.account_id = $2 AND s.revoked_at IS NULL AND s.expires_at > now() AND a.status = 'active'`;

const OF_ACCOUNT = `SELECT ${HOME}, ${GRANTS} FROM base_accounts a WHERE a.id = $1 AND a.status = 'active'`;

const DAY_MS = 86_400_000;

/** Tells who a bearer token belongs to and what he may do now. */
@Injectable()
export class AccountPrincipals extends Principals {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly cache: PrincipalCache,
    private readonly roles: RoleCatalogue,
    private readonly passwords: AccountPasswords,
    private readonly settings: SecuritySettings,
    private readonly metrics: MetricsToken,
    private readonly tree: ScopeTree,
  ) {
    super();
  }

  async authenticate(token: string): Promise<Principal> {
    if (this.metrics.matches(token)) return this.metricsService();
    const claims = await this.tokens.verify(token);
    const principal = claims && (await this.cache.get(claims.sessionId, () => this.read(claims)));
    // A token of ours names the account of its session; the cached one is checked like the one just read.
    if (!principal || principal.accountId !== claims?.accountId) throw refusal();
    return principal;
  }

  async ofAccount(accountId: string): Promise<Principal | null> {
    const row = await this.database.one<Pick<PrincipalRow, 'grants' | 'home'>>(OF_ACCOUNT, [accountId]);
    return row && { kind: 'account', key: accountKey(accountId), accountId, sessionId: null, home: row.home, grants: this.grantsOf(row.grants), duty: null };
  }

  forget(keys?: readonly string[]): void {
    this.cache.forget(keys);
  }

  private async metricsService(): Promise<Principal> {
    const root = await this.tree.root();
    if (!root) throw refusal();
    return metricsPrincipal(root);
  }

  private async read({ accountId, sessionId }: AccessClaims): Promise<TimedPrincipal | null> {
    const row = await this.database.one<PrincipalRow>(PRINCIPAL, [sessionId, accountId]);
    if (!row) return null;
    const mustChangeAt = this.passwordEnd(row);
    const ends = [Date.parse(row.expiresAt), mustChangeAt].filter((end) => end > Date.now());
    const grants = this.grantsOf(row.grants);
    const duty = this.dutyOf(row, grants.map(({ roleKey }) => roleKey), mustChangeAt);
    const principal: Principal = { kind: 'account', key: accountKey(accountId), accountId, sessionId, home: row.home, grants, duty };
    return { principal, validUntil: Math.min(...ends) };
  }

  private grantsOf(rows: readonly GrantRow[]): Grant[] {
    return rows.map(({ organizationId, node, ...role }) => ({ organizationId, node, ...this.roles.rightsOf(role) }));
  }

  private passwordEnd({ passwordChangedAt }: PrincipalRow): number {
    const days = this.passwords.maximumAgeDays;
    return days === null ? Number.POSITIVE_INFINITY : Date.parse(passwordChangedAt) + days * DAY_MS;
  }

  private dutyOf(row: PrincipalRow, roleKeys: readonly string[], mustChangeAt: number): Duty | null {
    if (row.mustChangePassword || mustChangeAt <= Date.now()) return 'changePassword';
    return !row.totpEnrolled && mustHaveTotp(this.settings, roleKeys) ? 'enrollTotp' : null;
  }
}

/** Whether the setting `security.totp` demands a second factor of someone with these roles. */
export function mustHaveTotp({ totp }: SecuritySettings, roleKeys: readonly string[]): boolean {
  return totp === 'all' || (totp === 'admins' && roleKeys.some((key) => ADMINISTRATOR_ROLES.includes(key)));
}

function refusal() {
  return accessErrors.invalidToken({}, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
}
