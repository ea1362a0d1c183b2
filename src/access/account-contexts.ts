import { Injectable } from '@nestjs/common';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { Language } from '../i18n/text.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { accessErrors } from './access-errors.js';
import { contextWith, managedNodes, ManagedScope } from './managed-scope.js';
import { ownerOf, type Permission, permissionText } from './permission.js';
import { Principals, ScopeTree } from './ports.js';
import { hasPermission } from './principal.js';

/** Who asked for work that is done later; kept with the job, while his rights are read when it runs. */
export interface AskedBy {
  readonly accountId: string;
  readonly organizationId: string | null;
  readonly language: Language;
  readonly requestId: string;
}

/** Makes contexts for a permission that only the request names, and for work that outlives its request. */
@Injectable()
export class AccountContexts {
  constructor(
    private readonly principals: Principals,
    private readonly tree: ScopeTree,
    private readonly menu: TreeMenu,
  ) {}

  /**
   * The same caller, with the rows that a permission covers where its module is in force.
   * @throws Problem `access.permission_missing`, 404 `menu.module_not_in_force`
   */
  async narrow(context: RequestContext, permission: Permission): Promise<RequestContext> {
    const { key } = permission;
    if (!hasPermission(context.principal, key)) throw accessErrors.permissionMissing({ permission: permissionText(permission) });
    const moduleId = ownerOf(key);
    if (context.acting) await this.menu.require(moduleId, context.acting);
    const narrowed = contextWith(this.tree, context, key);
    return { ...narrowed, scope: await this.menu.gate(moduleId, narrowed.scope) };
  }

  /** What is kept of a caller. @throws Problem `request.not_found` for one without an account, who owns no job */
  asked({ acting, language, principal, requestId }: RequestContext): AskedBy {
    if (principal.accountId === null) throw requestErrors.notFound();
    return { accountId: principal.accountId, organizationId: acting?.organizationId ?? null, language, requestId };
  }

  /** The context of work that an account asked for, with the rights it has now. @throws as `narrow` */
  async resume({ accountId, language, organizationId, requestId }: AskedBy, permission: Permission): Promise<RequestContext> {
    const [principal, node] = await Promise.all([
      this.principals.ofAccount(accountId),
      organizationId === null ? null : this.tree.nodeOf(organizationId),
    ]);
    const lost = organizationId !== null && node === null;
    if (!principal || lost) throw accessErrors.permissionMissing({ permission: permissionText(permission) });
    const acting = organizationId === null || node === null ? null : { organizationId, node };
    const empty = new ManagedScope(this.tree, []);
    return this.narrow({ requestId, language, principal, acting, scope: empty, idempotency: null, ifMatch: null }, permission);
  }

  /**
   * The organisations at the tops of what a permission of the caller covers, bounded by the one he acts for: each is
   * one of his grants or the acting one.
   */
  topsOf({ acting, principal }: RequestContext, permission: Permission): string[] {
    const nodes = managedNodes(this.tree, principal, permission.key, acting?.node ?? null);
    const places = [...principal.grants, ...(acting ? [acting] : [])];
    return nodes.flatMap((node) => places.find((place) => place.node === node)?.organizationId ?? []);
  }
}
