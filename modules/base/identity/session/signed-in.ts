import type { RequestContext } from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';

/** The account and session of a caller. @throws Problem 403 `base.account_needed` for services and client apps */
export function signedIn({ principal }: RequestContext): { readonly accountId: string; readonly sessionId: string } {
  const { accountId, sessionId } = principal;
  if (accountId === null || sessionId === null) throw identityErrors.accountNeeded();
  return { accountId, sessionId };
}
