import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { addressCaller } from '../http/address-caller.js';
import { idempotencyClaimOf, ifMatchOf } from '../http/conditional-headers.js';
import { isId } from '../http/fields/check.js';
import { RequestBudget } from '../http/request-budget.js';
import type { RequestContext } from '../http/request-context.js';
import { API_PREFIX, RouteTable, type Route } from '../http/route-table.js';
import { answerWith } from '../http/answer.js';
import type { ZhibuRequest } from '../http/zhibu-request.js';
import { languageOf } from '../i18n/text.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { accessErrors } from './access-errors.js';
import { managedNodes, ManagedScope } from './managed-scope.js';
import { type Permission, permissionText } from './permission.js';
import { Principals, ScopeTree } from './ports.js';
import { ANONYMOUS, hasPermission, type Principal } from './principal.js';
import { Readers } from './readers.js';

const BEARER = /^Bearer ([\w.~+/=-]{1,4096})$/i;

/**
 * The one gate of every route: who calls, how often, for which organisation, with which right.
 * What it lets through carries a {@link RequestContext}; nothing after it asks these questions again.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly routes: RouteTable,
    private readonly principals: Principals,
    private readonly tree: ScopeTree,
    private readonly budget: RequestBudget,
    private readonly menu: TreeMenu,
    private readonly readers: Readers,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const http = execution.switchToHttp();
    const request = http.getRequest<ZhibuRequest>();
    const reply = http.getResponse<FastifyReply>();
    const route = this.routes.of(execution.getHandler());
    request.zhibuRoute = route;
    const principal = await this.identify(request, reply, route);
    this.limit(request, reply, principal);
    check(route, principal);
    if (route.access.kind === 'requires' && route.access.everywhere) await this.checkEverywhere(route.access.permission, principal);
    request.zhibu = await this.contextOf(request, route, principal);
    answerWith(route, request, reply);
    return true;
  }

  private async identify(request: ZhibuRequest, reply: FastifyReply, route: Route): Promise<Principal> {
    try {
      return await this.authenticate(request, route);
    } catch (error) {
      // Whoever tries out tokens is nobody yet; without this he would be under no limit at all.
      this.limit(request, reply, ANONYMOUS);
      throw error;
    }
  }

  private authenticate(request: ZhibuRequest, { access }: Route): Principal | Promise<Principal> {
    if (access.kind === 'public' && access.ignoresToken) return ANONYMOUS;
    const header = request.headers.authorization;
    if (header === undefined) return ANONYMOUS;
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) throw accessErrors.invalidToken({}, UNAUTHENTICATED);
    return this.principals.authenticate(token);
  }

  private limit(request: ZhibuRequest, reply: FastifyReply, principal: Principal): void {
    const refusal = this.budget.spend(reply, principal.kind === 'anonymous' ? addressCaller(request.ip) : principal.key);
    if (refusal) throw refusal;
  }

  private async checkEverywhere(permission: Permission, { grants }: Principal): Promise<void> {
    const root = await this.tree.root();
    const holdsIt = root !== null && grants.some(({ node, permissions }) => permissions.has(permission.key) && this.tree.contains(node, root.node));
    if (!holdsIt) throw accessErrors.permissionNeededAtTop({ permission: permissionText(permission) });
  }

  private async contextOf(request: ZhibuRequest, route: Route, principal: Principal): Promise<RequestContext> {
    const acting = await this.actingOf(request, route, principal);
    if (acting) await this.menu.require(route.moduleId, acting);
    return {
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      principal,
      acting,
      scope: await this.scopeOf(route, principal, acting),
      idempotency: idempotencyClaimOf(request, route),
      ifMatch: ifMatchOf(request, route),
    };
  }

  private async scopeOf({ access, moduleId }: Route, principal: Principal, acting: RequestContext['acting']): Promise<RequestContext['scope']> {
    const permission = access.kind === 'requires' ? access.permission : access.managedBy;
    const nodes = managedNodes(this.tree, principal, permission?.key ?? null, acting?.node ?? null);
    const managed = await this.menu.gate(moduleId, new ManagedScope(this.tree, nodes));
    return access.kind === 'requires' || !access.managedBy ? managed : this.readers.scopeOf(moduleId, principal, managed);
  }

  private async actingOf(request: ZhibuRequest, route: Route, principal: Principal): Promise<RequestContext['acting']> {
    // Health and documents stand for no organisation, and must answer while the database is away.
    if (!route.path.startsWith(API_PREFIX)) return null;
    const named = request.headers['zhibu-organization'];
    if (named === undefined) return principal.grants[0] ?? principal.home ?? (await this.tree.root());
    if (!isId(named)) throw accessErrors.actingOrganizationNotFound();
    const node = await this.tree.nodeOf(named);
    const organizationId = named.toLowerCase();
    if (node === null || !(await this.mayActFor({ organizationId, node }, principal))) throw accessErrors.actingOrganizationNotFound();
    return { organizationId, node };
  }

  private async mayActFor({ node, organizationId }: NonNullable<RequestContext['acting']>, principal: Principal): Promise<boolean> {
    if (principal.kind === 'anonymous') return this.readers.hasPublicContent(organizationId);
    if (principal.grants.some((grant) => this.tree.contains(grant.node, node))) return true;
    return principal.home !== null && this.tree.contains(node, principal.home.node);
  }
}

const UNAUTHENTICATED = { headers: { 'WWW-Authenticate': 'Bearer' } };

function check({ access }: Route, principal: Principal): void {
  if (access.kind === 'public') return;
  if (principal.kind === 'anonymous') throw accessErrors.signInRequired({}, UNAUTHENTICATED);
  if (principal.duty !== null && !(access.kind === 'authenticated' && access.duringDuty)) {
    throw principal.duty === 'changePassword' ? accessErrors.passwordChangeRequired() : accessErrors.totpEnrollmentRequired();
  }
  // A service has nothing of its own; what it may do, a permission names.
  if (access.kind === 'authenticated' && principal.kind === 'service') throw accessErrors.notForServices();
  if (access.kind === 'requires' && !hasPermission(principal, access.permission.key)) {
    throw accessErrors.permissionMissing({ permission: permissionText(access.permission) });
  }
}
