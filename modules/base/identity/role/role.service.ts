import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  defineList,
  equals,
  isUniqueViolation,
  type Language,
  ListReader,
  type Page,
  type RequestContext,
  requestErrors,
  requireInScope,
  scopeBy,
  ScopeTree,
  UnitOfWork,
  type WorkTransaction,
} from '../../../../src/index.js';
import { GrantRepository } from '../grant/grant.repository.js';
import { GrantRules } from '../grant/grant-rules.js';
import { identityErrors } from '../identity.errors.js';
import { PrincipalChanges } from '../session/principal-changes.js';
import { RoleCatalogue } from './role-catalogue.js';
import type { CreateRole, RoleDetails, RoleQuery, UpdateRole } from './role.dto.js';
import { type PlacedRole, ROLE_COLUMNS, ROLE_FROM, ROLE_NAME_CONSTRAINT, RoleRepository, type RoleRow } from './role.repository.js';
import { VisibleRoles } from './visible-roles.js';

const ROLES = defineList<RoleRow>({
  name: 'base.roles',
  from: ROLE_FROM,
  key: 'r.id',
  columns: ROLE_COLUMNS,
  sorts: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
  defaultSort: 'createdAt',
  filters: { organizationId: equals('r.organization_id', 'uuid'), key: equals('r.key') },
  search: ['r.name', 'r.key'],
  scope: scopeBy.managed('r.organization_id'),
});

/** Keeps the roles that organisations make beside the built-in ones. */
@Injectable()
export class RoleService {
  constructor(
    private readonly roles: RoleRepository,
    private readonly grants: GrantRepository,
    private readonly catalogue: RoleCatalogue,
    private readonly rules: GrantRules,
    private readonly tree: ScopeTree,
    private readonly changes: PrincipalChanges,
    private readonly lists: ListReader,
    private readonly work: UnitOfWork,
  ) {}

  async list(context: RequestContext, query: RoleQuery): Promise<Page<RoleDetails>> {
    const page = await this.lists.page(ROLES, query, await this.visibleTo(context));
    return { ...page, items: page.items.map((row) => this.detailsOf(row, context.language)) };
  }

  async get(context: RequestContext, id: string): Promise<RoleDetails> {
    const row = await this.roles.find(await this.visibleTo(context), id);
    if (!row) throw requestErrors.notFound();
    return this.detailsOf(row, context.language);
  }

  async create(context: RequestContext, { name, organizationId, permissions }: CreateRole): Promise<RoleDetails> {
    const named = organizationId ?? context.acting?.organizationId;
    if (named === undefined) throw requestErrors.notFound();
    this.refuseUnknown(permissions);
    const id = await this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, named);
      const made = { roleKey: uuidv7(), permissions: new Set(permissions) };
      this.rules.requireMayHandOn(context.principal, made, [node]);
      const isNew = await this.roles.insert(tx, made.roleKey, name, named, [...made.permissions]);
      if (!isNew) throw identityErrors.roleNameTaken({ name });
      tx.audit({ action: 'base.role.create', targetKind: 'role', targetId: made.roleKey, organizationId: named });
      return made.roleKey;
    });
    return this.get(context, id);
  }

  async update(context: RequestContext, id: string, input: UpdateRole): Promise<RoleDetails> {
    try {
      await this.work.run(context, (tx) => this.change(tx, context, id, input));
    } catch (error) {
      if (isUniqueViolation(error, ROLE_NAME_CONSTRAINT)) throw identityErrors.roleNameTaken({ name: input.name ?? '' });
      throw error;
    }
    return this.get(context, id);
  }

  async remove(context: RequestContext, id: string): Promise<void> {
    await this.work.run(context, async (tx) => {
      const { organizationId } = await this.lock(tx, context, id);
      const count = await this.grants.countOf(tx, id);
      if (count > 0) throw identityErrors.roleInUse({ count });
      await this.roles.delete(tx, id);
      tx.audit({ action: 'base.role.delete', targetKind: 'role', targetId: id, organizationId });
    });
  }

  /** What is added or taken out must be the caller's own wherever the role is or can be granted. */
  private async change(tx: WorkTransaction, context: RequestContext, id: string, input: UpdateRole): Promise<void> {
    const role = await this.lock(tx, context, id);
    context.ifMatch?.require(role.version);
    const name = input.name ?? role.name ?? '';
    const permissions = [...new Set(input.permissions ?? role.permissions)];
    const added = permissions.filter((permission) => !role.permissions.includes(permission));
    this.refuseUnknown(added);
    const removed = role.permissions.filter((permission) => !permissions.includes(permission));
    const nodes = [role.node, ...(await this.grants.nodesOf(tx, id))];
    this.rules.requireMayHandOn(context.principal, { roleKey: id, permissions: new Set([...added, ...removed]) }, nodes);
    await this.roles.update(tx, id, name, permissions);
    await this.changes.ofEveryone(tx);
    const { organizationId } = role;
    tx.audit({ action: 'base.role.update', targetKind: 'role', targetId: id, organizationId, fields: Object.keys(input) });
  }

  /** A role of an organisation that the caller manages. */
  private async lock(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<PlacedRole & OfOrganization> {
    const role = await this.roles.lockToChange(tx, id);
    if (!role) throw requestErrors.notFound();
    if (role.organizationId === null) throw identityErrors.roleBuiltIn();
    const { organizationId } = role;
    return { ...role, organizationId, node: await requireInScope(this.tree, tx, scope, organizationId) };
  }

  private refuseUnknown(permissions: readonly string[]): void {
    const errors = permissions.flatMap((permission, index) =>
      this.catalogue.isDeployed(permission) ? [] : [{ ...UNKNOWN_PERMISSION, pointer: `/permissions/${index}`, values: { permission } }],
    );
    if (errors.length > 0) throw requestErrors.invalid({}, { errors });
  }

  private async visibleTo({ scope, acting }: RequestContext): Promise<VisibleRoles> {
    return new VisibleRoles(scope, acting === null ? [] : await this.tree.ancestors(acting.organizationId));
  }

  private detailsOf(row: RoleRow, language: Language): RoleDetails {
    const permissions = [...this.catalogue.rightsOf(row).permissions].toSorted();
    return { ...row, name: this.catalogue.nameOf(row, language), builtIn: row.key !== null, permissions };
  }
}

interface OfOrganization {
  readonly organizationId: string;
  readonly node: string;
}

const UNKNOWN_PERMISSION = {
  code: 'permission_unknown',
  message: {
    zh: '没有权限“{permission}”。已选用模块的权限见 GET /menu/{moduleId}。',
    en: 'There is no permission {permission}. GET /menu/{moduleId} lists those of each module.',
  },
};
