import { Injectable } from '@nestjs/common';
import { Database, type Language, ownerOf, type RequestContext, requestErrors, ScopeTree, selectList, TreeMenu } from '../../../src/index.js';
import { ACCOUNT_COLUMNS, ACCOUNT_FROM } from '../identity/account/account.repository.js';
import type { AccountDetails } from '../identity/account/account.dto.js';
import { RoleCatalogue, type StoredRole } from '../identity/role/role-catalogue.js';
import { MemberReader } from '../member/member-reader.js';
import type { Me, OrganizationReference, OwnGrant } from './me.dto.js';
import { signedIn } from '../identity/session/signed-in.js';

type GrantRow = Omit<OwnGrant, 'roleName'> & Pick<StoredRole, 'key' | 'name'>;

interface MeRow extends AccountDetails {
  readonly actingOrganization: OrganizationReference | null;
  readonly homeOrganization: OrganizationReference | null;
  readonly grants: readonly GrantRow[];
}

const ACCOUNT = selectList(ACCOUNT_COLUMNS);

const ME = `
  SELECT ${ACCOUNT},
    (SELECT json_build_object('id', c.id, 'name', c.name) FROM base_organizations c WHERE c.id = $2) AS "actingOrganization",
    (SELECT json_build_object('id', h.id, 'name', h.name) FROM base_organizations h WHERE h.id = $3) AS "homeOrganization",
    COALESCE((
      SELECT json_agg(json_build_object('id', g.id, 'roleId', r.id, 'roleKey', r.key, 'key', r.key, 'name', r.name,
        'organizationId', p.id, 'organizationName', p.name) ORDER BY g.created_at, g.id)
      FROM base_grants g
      JOIN base_roles r ON r.id = g.role_id
      JOIN base_organizations p ON p.id = g.organization_id
      WHERE g.account_id = a.id), '[]'::json) AS grants
  FROM ${ACCOUNT_FROM} WHERE a.id = $1`;

/** Tells a caller about himself. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly members: MemberReader,
    private readonly roles: RoleCatalogue,
    private readonly menu: TreeMenu,
    private readonly tree: ScopeTree,
  ) {}

  async get(context: RequestContext): Promise<Me> {
    const { accountId } = signedIn(context);
    const row = await this.database.one<MeRow>(ME, [accountId, context.acting?.organizationId ?? null, context.principal.home?.organizationId ?? null]);
    if (!row) throw requestErrors.notFound();
    const modules = await this.menu.inForceAt(context.acting);
    const { actingOrganization, grants, homeOrganization, ...account } = row;
    return {
      account,
      member: account.memberId === null ? null : await this.members.own(account.memberId),
      homeOrganization: homeOrganization ?? { id: account.organizationId, name: account.organizationName },
      actingOrganization,
      duty: context.principal.duty,
      grants: grants.map((grant) => this.grantOf(grant, context.language)),
      permissions: this.permissionsOf(context).filter((permission) => isOf(modules, permission)),
      modules: [...modules],
    };
  }

  private grantOf({ key, name, ...grant }: GrantRow, language: Language): OwnGrant {
    return { ...grant, roleName: this.roles.nameOf({ key, name }, language) };
  }

  /** What he may do at the organisation he acts for, by deployed modules alone. */
  private permissionsOf({ principal, acting }: RequestContext): string[] {
    if (!acting) return [];
    const covering = principal.grants.filter((grant) => this.tree.contains(grant.node, acting.node));
    const permissions = new Set(covering.flatMap((grant) => [...grant.permissions]));
    return [...permissions].filter((permission) => this.roles.isDeployed(permission)).toSorted();
  }
}

/** Whether a permission is one of the core or of one of these modules. */
function isOf(modules: ReadonlySet<string>, permission: string): boolean {
  const owner = ownerOf(permission);
  return owner === 'core' || modules.has(owner);
}
