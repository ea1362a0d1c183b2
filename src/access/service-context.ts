import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../http/request-context.js';
import { ManagedScope } from './managed-scope.js';
import type { ScopeTree } from './ports.js';
import type { Grant, Principal } from './principal.js';

/** What the system itself acts with. */
export interface ServiceActor {
  /** Who the audit log names, as `service:<name>`. */
  readonly name: string;
  /** What it may do, at the top of the tree and so everywhere. */
  readonly rights: Pick<Grant, 'roleKey' | 'permissions'>;
  /** The organisation it acts for; null: the one at the top. */
  readonly acting: RequestContext['acting'];
}

/**
 * The context of work that no request asked for: a named service principal with its own grant at the top.
 *
 * @returns null before the first start, when there is no organisation yet
 */
export async function serviceContext(tree: ScopeTree, { acting, name, rights }: ServiceActor): Promise<RequestContext | null> {
  const root = await tree.root();
  if (!root) return null;
  const principal: Principal = {
    kind: 'service',
    key: `service:${name}`,
    accountId: null,
    sessionId: null,
    home: null,
    grants: [{ ...root, ...rights }],
    duty: null,
  };
  const scope = new ManagedScope(tree, [(acting ?? root).node]);
  return { requestId: randomUUID(), language: 'zh', principal, acting: acting ?? root, scope, idempotency: null, ifMatch: null };
}
