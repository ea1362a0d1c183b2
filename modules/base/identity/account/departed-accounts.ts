import { Injectable } from '@nestjs/common';
import type { RequestContext, Text, Transaction, WorkTransaction } from '../../../../src/index.js';
import { GrantRepository } from '../grant/grant.repository.js';
import { GrantRules } from '../grant/grant-rules.js';
import { SystemAdministrators } from '../grant/system-administrators.js';
import { RoleCatalogue, type StoredRole } from '../role/role-catalogue.js';
import { PrincipalChanges } from '../session/principal-changes.js';
import { SessionRepository } from '../session/session.repository.js';
import { AccountRepository } from './account.repository.js';

/** What became of the account of somebody who left the roll. */
export interface DepartedAccount {
  /** False for one that the caller may not suspend: it has a right that he has not, or is the last system administrator. */
  readonly isSuspended: boolean;
  /** The roles it still has, each with where: they act again once it is resumed. */
  readonly grants: readonly Text[];
}

interface Linked {
  readonly id: string;
  readonly organizationId: string;
}

const LINKED = `SELECT id, organization_id AS "organizationId" FROM base_accounts WHERE member_id = $1 AND status = 'active'`;
const LOCKED = `${LINKED} FOR UPDATE`;
const GRANTS = `
  SELECT r.key, r.name, o.name AS place
  FROM base_grants g JOIN base_roles r ON r.id = g.role_id JOIN base_organizations o ON o.id = g.organization_id
  WHERE g.account_id = $1 ORDER BY g.created_at, g.id`;

/** Suspends the accounts of those who leave the roll, in the transaction of their departure. */
@Injectable()
export class DepartedAccounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly administrators: SystemAdministrators,
    private readonly changes: PrincipalChanges,
    private readonly grants: GrantRepository,
    private readonly roles: RoleCatalogue,
    private readonly rules: GrantRules,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Suspends the active account of a member and ends its sessions. By the same rule as `POST /accounts/{id}/suspend`
   * nobody does that to an account with more rights than his own, though the departure itself is his to record.
   * @returns null where the member has no active account
   */
  async suspend(tx: WorkTransaction, { principal }: RequestContext, memberId: string): Promise<DepartedAccount | null> {
    if (!(await tx.one(LINKED, [memberId]))) return null;
    await this.administrators.lock(tx);
    const account = await tx.one<Linked>(LOCKED, [memberId]);
    if (!account) return null;
    const { id, organizationId } = account;
    const exceeds = this.rules.missingFor(principal, await this.grants.heldBy(tx, id)) !== undefined;
    if (exceeds || (await this.administrators.isLast(tx, id))) return { isSuspended: false, grants: [] };
    await this.accounts.setStatus(tx, id, 'suspended');
    await this.sessions.revokeAll(tx, id);
    await this.changes.ofAccount(tx, id);
    tx.audit({ action: 'base.account.suspend', targetKind: 'account', targetId: id, organizationId, fields: ['status', `member:${memberId}`] });
    return { isSuspended: true, grants: await this.grantsOf(tx, id) };
  }

  private async grantsOf(tx: Transaction, accountId: string): Promise<Text[]> {
    const rows = await tx.query<Pick<StoredRole, 'key' | 'name'> & { place: string }>(GRANTS, [accountId]);
    return rows.map(({ place, ...role }) => ({ zh: `${this.roles.nameOf(role, 'zh')}（${place}）`, en: `${this.roles.nameOf(role, 'en')} (${place})` }));
  }
}
