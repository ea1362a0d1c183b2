import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  defineList,
  equals,
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
import { ManagedAccounts } from '../account/managed-accounts.js';
import { identityErrors } from '../identity.errors.js';
import { SYSTEM_ADMINISTRATOR } from '../role/built-in-roles.js';
import { RoleCatalogue } from '../role/role-catalogue.js';
import { RoleRepository } from '../role/role.repository.js';
import { PrincipalChanges } from '../session/principal-changes.js';
import type { CreateGrant, GrantDetails, GrantQuery } from './grant.dto.js';
import { GRANT_COLUMNS, GRANT_FROM, GrantRepository, type GrantRow } from './grant.repository.js';
import { grantNote } from './grant-note.js';
import { GrantRules } from './grant-rules.js';
import { SystemAdministrators } from './system-administrators.js';

const GRANTS = defineList<GrantRow>({
  name: 'base.grants',
  from: GRANT_FROM,
  key: 'g.id',
  columns: GRANT_COLUMNS,
  sorts: { createdAt: { sql: 'g.created_at', type: 'timestamptz' }, username: { sql: 'a.username', type: 'text' } },
  defaultSort: '-createdAt',
  filters: {
    accountId: equals('g.account_id', 'uuid'),
    roleId: equals('g.role_id', 'uuid'),
    organizationId: equals('g.organization_id', 'uuid'),
  },
  scope: scopeBy.managed('g.organization_id'),
});

/** Gives roles to accounts and takes them away. */
@Injectable()
export class GrantService {
  constructor(
    private readonly grants: GrantRepository,
    private readonly roles: RoleRepository,
    private readonly catalogue: RoleCatalogue,
    private readonly accounts: ManagedAccounts,
    private readonly rules: GrantRules,
    private readonly administrators: SystemAdministrators,
    private readonly tree: ScopeTree,
    private readonly changes: PrincipalChanges,
    private readonly lists: ListReader,
    private readonly work: UnitOfWork,
  ) {}

  async list({ scope, language }: RequestContext, query: GrantQuery): Promise<Page<GrantDetails>> {
    const page = await this.lists.page(GRANTS, query, scope);
    return { ...page, items: page.items.map((row) => this.detailsOf(row, language)) };
  }

  async get({ scope, language }: RequestContext, id: string): Promise<GrantDetails> {
    const row = await this.grants.find(scope, id);
    if (!row) throw requestErrors.notFound();
    return this.detailsOf(row, language);
  }

  async create(context: RequestContext, input: CreateGrant): Promise<GrantDetails> {
    return this.get(context, await this.work.run(context, (tx) => this.give(tx, context, input)));
  }

  /**
   * Gives a role within a unit of work.
   * @returns the id of the grant
   * @throws Problem 404 for what is out of scope, 403 `base.grant_exceeds_own`, `base.account_has_more_rights`,
   *   409 `base.role_not_usable_there`, `base.grant_exists`
   */
  async give(tx: WorkTransaction, context: RequestContext, { accountId, roleId, organizationId }: CreateGrant): Promise<string> {
    const node = await requireInScope(this.tree, tx, context.scope, organizationId);
    const role = await this.roles.lockToGrant(tx, roleId);
    if (!role) throw requestErrors.notFound();
    await this.accounts.lock(tx, context, accountId);
    this.requireUsable(context, role.node, node);
    const rights = this.catalogue.rightsOf(role);
    this.rules.requireMayHandOn(context.principal, rights, [node]);
    const id = uuidv7();
    const isNew = await this.grants.insert(tx, { id, accountId, roleId, organizationId, grantedBy: context.principal.key });
    if (!isNew) throw identityErrors.grantExists();
    await this.changes.ofAccount(tx, accountId);
    tx.audit(grantNote('give', { accountId, organizationId, roleKey: rights.roleKey }));
    return id;
  }

  /** Takes a role away, under the same rules as giving it. */
  async revoke(context: RequestContext, id: string): Promise<void> {
    await this.work.run(context, async (tx) => {
      await this.administrators.lock(tx);
      const grant = await this.grants.lock(tx, context.scope, id);
      if (!grant) throw requestErrors.notFound();
      const { accountId, organizationId, node } = grant;
      await this.accounts.lock(tx, context, accountId);
      const rights = this.catalogue.rightsOf(grant);
      this.rules.requireMayHandOn(context.principal, rights, [node]);
      if (grant.key === SYSTEM_ADMINISTRATOR && (await this.tree.root())?.node === node) {
        await this.administrators.requireAnother(tx, accountId);
      }
      await this.grants.delete(tx, id);
      await this.changes.ofAccount(tx, accountId);
      tx.audit(grantNote('revoke', { accountId, organizationId, roleKey: rights.roleKey }));
    });
  }

  /** A role made elsewhere is unknown to whoever does not manage that place. */
  private requireUsable({ principal }: RequestContext, roleNode: string | null, node: string): void {
    if (roleNode === null || this.tree.contains(roleNode, node)) return;
    const knowsIt = principal.grants.some((own) => this.tree.contains(own.node, roleNode));
    throw knowsIt ? identityErrors.roleNotUsableThere() : requestErrors.notFound();
  }

  private detailsOf({ customName, ...row }: GrantRow, language: Language): GrantDetails {
    return { ...row, roleName: this.catalogue.nameOf({ key: row.roleKey, name: customName }, language) };
  }
}
