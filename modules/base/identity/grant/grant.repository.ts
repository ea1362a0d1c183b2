import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type RowScope, scopeBy, selectList, type WorkTransaction } from '../../../../src/index.js';
import { RoleCatalogue, type StoredRole } from '../role/role-catalogue.js';
import type { GrantDetails } from './grant.dto.js';
import type { HeldRights } from './grant-rules.js';

/** A grant as it is read; the name of its role depends on the language. */
export interface GrantRow extends Omit<GrantDetails, 'roleName'> {
  readonly customName: string | null;
}

/** A grant with its role and its place, locked to be taken away. */
export interface LockedGrant extends StoredRole {
  readonly grantId: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly node: string;
}

export const GRANT_COLUMNS = {
  id: 'g.id',
  accountId: 'g.account_id',
  username: 'a.username',
  displayName: 'a.display_name',
  roleId: 'g.role_id',
  roleKey: 'r.key',
  customName: 'r.name',
  organizationId: 'g.organization_id',
  organizationName: 'o.name',
  grantedBy: 'g.granted_by',
  createdAt: 'g.created_at',
} as const satisfies Record<keyof GrantRow, string>;

export const GRANT_FROM = `base_grants g
  JOIN base_accounts a ON a.id = g.account_id
  JOIN base_roles r ON r.id = g.role_id
  JOIN base_organizations o ON o.id = g.organization_id`;

const DETAILS = selectList(GRANT_COLUMNS);

const READ = defineScopedSql({
  name: 'base.grant',
  scope: scopeBy.managed('g.organization_id'),
  text: `SELECT ${DETAILS} FROM ${GRANT_FROM} WHERE g.id = $1 AND {{scope}}`,
});
const LOCK = defineScopedSql({
  name: 'base.grant_for_update',
  scope: scopeBy.managed('g.organization_id'),
  text: `
    SELECT g.id AS "grantId", g.account_id AS "accountId", g.organization_id AS "organizationId", o.path AS node,
      r.id, r.key, r.name, r.permissions
    FROM ${GRANT_FROM} WHERE g.id = $1 AND {{scope}} FOR UPDATE OF g`,
});
const HELD = `
  SELECT o.path AS node, r.id, r.key, r.name, r.permissions
  FROM base_grants g JOIN base_roles r ON r.id = g.role_id JOIN base_organizations o ON o.id = g.organization_id
  WHERE g.account_id = $1`;
const INSERT = `
  INSERT INTO base_grants (id, account_id, role_id, organization_id, granted_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (account_id, role_id, organization_id) DO NOTHING RETURNING id`;
const DELETE = 'DELETE FROM base_grants WHERE id = $1';
const NODES = 'SELECT DISTINCT o.path AS node FROM base_grants g JOIN base_organizations o ON o.id = g.organization_id WHERE g.role_id = $1';
const COUNT = 'SELECT count(*) AS count FROM base_grants WHERE role_id = $1';

/** The statements on grants. */
@Injectable()
export class GrantRepository {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleCatalogue,
  ) {}

  async find(scope: RowScope, id: string): Promise<GrantRow | null> {
    const { text, params } = READ.build(scope, [id]);
    return this.database.one<GrantRow>(text, params);
  }

  lock(tx: WorkTransaction, scope: RowScope, id: string): Promise<LockedGrant | null> {
    const { text, params } = LOCK.build(scope, [id]);
    return tx.one<LockedGrant>(text, params);
  }

  /** Everything an account may do, and where. */
  async heldBy(tx: WorkTransaction, accountId: string): Promise<HeldRights[]> {
    const rows = await tx.query<StoredRole & { node: string }>(HELD, [accountId]);
    return rows.map((row) => ({ node: row.node, ...this.roles.rightsOf(row) }));
  }

  /** False where the account has the role there already. */
  async insert(tx: WorkTransaction, grant: NewGrant): Promise<boolean> {
    const { id, accountId, roleId, organizationId, grantedBy } = grant;
    return (await tx.one(INSERT, [id, accountId, roleId, organizationId, grantedBy])) !== null;
  }

  async delete(tx: WorkTransaction, id: string): Promise<void> {
    await tx.query(DELETE, [id]);
  }

  /** Where a role is granted. */
  async nodesOf(tx: WorkTransaction, roleId: string): Promise<string[]> {
    return (await tx.query<{ node: string }>(NODES, [roleId])).map(({ node }) => node);
  }

  async countOf(tx: WorkTransaction, roleId: string): Promise<number> {
    return (await tx.one<{ count: number }>(COUNT, [roleId]))?.count ?? 0;
  }
}

/** What a grant begins with. */
export interface NewGrant {
  readonly id: string;
  readonly accountId: string;
  readonly roleId: string;
  readonly organizationId: string;
  readonly grantedBy: string;
}
