import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { ScopeTree } from './ports.js';

/**
 * Before a row of an organisation is written: whether the caller manages it with the permission of this route.
 *
 * @throws Problem `request.not_found` for an organisation out of scope, as for one that does not exist
 */
export async function requireInScope(tree: ScopeTree, { scope }: RequestContext, organizationId: string): Promise<void> {
  const node = await tree.nodeOf(organizationId);
  if (node === null || !scope.covers(node)) throw requestErrors.notFound();
}
