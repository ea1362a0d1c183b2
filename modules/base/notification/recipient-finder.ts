import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { AccountMembers } from '../account-member/account-members.js';
import { RoleCatalogue } from '../identity/role/role-catalogue.js';
import { pathsAbove } from '../organization/organization-path.js';
import { OrganizationTree } from '../organization/organization-tree.js';
import { MOST_HOLDERS, type Recipients } from './notifier.js';

/** The nearest organisation on the way up where anybody active holds the permission, and who does there. */
const HOLDERS = `
  SELECT id FROM (
    SELECT g.account_id AS id, min(g.created_at) AS since, rank() OVER (ORDER BY length(o.path) DESC) AS distance
    FROM base_organizations o
    JOIN base_grants g ON g.organization_id = o.id
    JOIN base_roles r ON r.id = g.role_id
    JOIN base_accounts a ON a.id = g.account_id
    WHERE o.path = ANY ($1::text[]) AND a.id <> ALL ($4::uuid[]) AND a.status = 'active' AND (r.key = ANY ($2::text[]) OR r.key IS NULL AND $3 = ANY (r.permissions))
    GROUP BY g.account_id, o.path
  ) holders WHERE distance = 1 ORDER BY since, id LIMIT ${MOST_HOLDERS}`;

/** Finds the accounts that a message is for. */
@Injectable()
export class RecipientFinder {
  constructor(
    private readonly tree: OrganizationTree,
    private readonly roles: RoleCatalogue,
    private readonly members: AccountMembers,
  ) {}

  /** The ids of the accounts, each once; some may be suspended. */
  async accountsOf(tx: Transaction, to: Recipients): Promise<readonly string[]> {
    if ('accountIds' in to) return [...new Set(to.accountIds)];
    if ('memberIds' in to) return this.members.accountsOf(tx, to.memberIds);
    const node = await this.tree.nodeOf(to.organizationId, tx);
    if (node === null) return [];
    const { key } = to.permission;
    const holders = await tx.query<{ id: string }>(HOLDERS, [pathsAbove(node), this.roles.builtInWith(key), key, to.except ?? []]);
    return holders.map(({ id }) => id);
  }
}
