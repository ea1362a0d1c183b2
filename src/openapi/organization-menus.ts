import { Injectable } from '@nestjs/common';
import { accessErrors } from '../access/access-errors.js';
import { ScopeTree } from '../access/ports.js';
import type { Principal } from '../access/principal.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';

/** What the document of an organisation describes. */
export interface DocumentScope {
  /** All modules unless an organisation is named. */
  readonly modules: ReadonlySet<string> | undefined;
  /** The place of the organisation. */
  readonly node: string | undefined;
}

/** Which modules the document of an organisation describes. */
@Injectable()
export class OrganizationMenus {
  constructor(
    private readonly menu: TreeMenu,
    private readonly tree: ScopeTree,
  ) {}

  /**
   * The modules in force for an organisation that the caller has a right over, and its place; all of them where none is named.
   * @throws Problem 401 `access.sign_in_required`, 404 `request.not_found`
   */
  async scopeFor({ principal }: RequestContext, organizationId: string | undefined): Promise<DocumentScope> {
    if (organizationId === undefined) return { modules: undefined, node: undefined };
    if (principal.kind === 'anonymous') throw accessErrors.signInRequired({}, { headers: { 'WWW-Authenticate': 'Bearer' } });
    const node = await this.tree.nodeOf(organizationId);
    if (node === null || !this.isTheirs(node, principal)) throw requestErrors.notFound();
    return { modules: await this.menu.inForceAt({ organizationId, node }), node };
  }

  /** As for the acting organisation: inside a grant, or on the path of the membership. */
  private isTheirs(node: string, { grants, home }: Principal): boolean {
    return grants.some((grant) => this.tree.contains(grant.node, node)) || (home !== null && this.tree.contains(node, home.node));
  }
}
