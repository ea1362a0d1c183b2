import { accessErrors, type RequestContext } from '../../../src/index.js';

/** The account of a caller who has things of his own. @throws Problem `access.not_for_services` for services and client apps */
export function ownAccount({ principal }: RequestContext): string {
  if (principal.accountId === null) throw accessErrors.notForServices();
  return principal.accountId;
}
