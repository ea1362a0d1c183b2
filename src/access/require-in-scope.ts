import type { Transaction } from '../database/transaction.js';
import { requestErrors } from '../http/http-errors.js';
import type { ScopeTree } from './ports.js';
import type { ManagedRows } from './row-scope.js';

/**
 * In the transaction that writes for an organisation which a request names: whether the caller manages it with
 * the permission of this route. The organisation is not removed until the transaction ends.
 *
 * @returns its node
 * @throws Problem `request.not_found` for an organisation out of scope, as for one that does not exist
 */
export async function requireInScope(tree: ScopeTree, tx: Transaction, scope: ManagedRows, organizationId: string): Promise<string> {
  const node = await tree.nodeOf(organizationId, tx);
  if (node === null || !scope.covers(node)) throw requestErrors.notFound();
  return node;
}

/** The same for a question, which locks nothing. @throws Problem `request.not_found` */
export async function placeInScope(tree: ScopeTree, scope: ManagedRows, organizationId: string): Promise<string> {
  const node = await tree.nodeOf(organizationId);
  if (node === null || !scope.covers(node)) throw requestErrors.notFound();
  return node;
}
