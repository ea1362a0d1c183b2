import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BUILT_IN_ROLES, Database, defineScopedSql, type RowScope, scopeBy, selectList, type WorkTransaction } from '../../../../src/index.js';
import type { RoleDetails } from './role.dto.js';
import type { StoredRole } from './role-catalogue.js';

/** A role as it is read; a built-in one has no name and no permissions of its own. */
export type RoleRow = Omit<RoleDetails, 'name' | 'builtIn'> & StoredRole;

/** A role with the place from which it may be granted downwards; null for everywhere. */
export interface PlacedRole extends StoredRole {
  readonly organizationId: string | null;
  readonly node: string | null;
  readonly version: number;
}

export const ROLE_COLUMNS = {
  id: 'r.id',
  key: 'r.key',
  name: 'r.name',
  organizationId: 'r.organization_id',
  organizationName: 'o.name',
  permissions: 'r.permissions',
  version: 'r.version',
  createdAt: 'r.created_at',
  updatedAt: 'r.updated_at',
} as const satisfies Record<keyof RoleRow, string>;

export const ROLE_FROM = 'base_roles r LEFT JOIN base_organizations o ON o.id = r.organization_id';

const DETAILS = selectList(ROLE_COLUMNS);

const READ = defineScopedSql({
  name: 'base.role',
  scope: scopeBy.managed('r.organization_id'),
  text: `SELECT ${DETAILS} FROM ${ROLE_FROM} WHERE r.id = $1 AND {{scope}}`,
});
const PLACED = `
  SELECT r.id, r.key, r.name, r.permissions, r.version, r.organization_id AS "organizationId", o.path AS node
  FROM ${ROLE_FROM} WHERE r.id = $1`;
const INSERT = `
  INSERT INTO base_roles (id, name, organization_id, permissions) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organization_id, name) DO NOTHING RETURNING id`;
const UPDATE = `
  UPDATE base_roles SET name = $2, permissions = $3, version = version + 1, updated_at = now() WHERE id = $1`;
const DELETE = 'DELETE FROM base_roles WHERE id = $1';
const ENSURE_BUILT_IN = `
  INSERT INTO base_roles (id, key) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT (key) DO NOTHING`;
const ID_OF_KEY = 'SELECT id FROM base_roles WHERE key = $1';

/** The constraint that keeps the names of an organisation's roles apart. */
export const ROLE_NAME_CONSTRAINT = 'base_roles_name';

/** The statements on roles. */
@Injectable()
export class RoleRepository {
  constructor(private readonly database: Database) {}

  async find(scope: RowScope, id: string): Promise<RoleRow | null> {
    const { text, params } = READ.build(scope, [id]);
    return this.database.one<RoleRow>(text, params);
  }

  /** The role, unchanged until the end of the transaction, whoever else grants it. */
  lockToGrant(tx: WorkTransaction, id: string): Promise<PlacedRole | null> {
    return tx.one<PlacedRole>(`${PLACED} FOR SHARE OF r`, [id]);
  }

  /** The role, until the end of the transaction neither changed nor granted by anybody else. */
  lockToChange(tx: WorkTransaction, id: string): Promise<PlacedRole | null> {
    return tx.one<PlacedRole>(`${PLACED} FOR UPDATE OF r`, [id]);
  }

  /** False where the organisation has a role of this name. */
  async insert(tx: WorkTransaction, id: string, name: string, organizationId: string, permissions: readonly string[]): Promise<boolean> {
    return (await tx.one(INSERT, [id, name, organizationId, permissions])) !== null;
  }

  /** @throws an error of the constraint {@link ROLE_NAME_CONSTRAINT} */
  async update(tx: WorkTransaction, id: string, name: string, permissions: readonly string[]): Promise<void> {
    await tx.query(UPDATE, [id, name, permissions]);
  }

  async delete(tx: WorkTransaction, id: string): Promise<void> {
    await tx.query(DELETE, [id]);
  }

  /** Makes the built-in roles that are not there yet. */
  async ensureBuiltIn(tx: WorkTransaction): Promise<void> {
    await tx.query(ENSURE_BUILT_IN, [BUILT_IN_ROLES.map(() => uuidv7()), BUILT_IN_ROLES]);
  }

  /** The id of a built-in role. */
  async idOfKey(tx: WorkTransaction, key: string): Promise<string | null> {
    return (await tx.one<{ id: string }>(ID_OF_KEY, [key]))?.id ?? null;
  }
}
