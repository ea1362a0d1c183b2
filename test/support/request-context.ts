import { ANONYMOUS, type Principal } from '../../src/access/principal.js';
import type { IdempotencyClaim, RequestContext } from '../../src/http/request-context.js';

/** A principal without grants. */
export function accountPrincipal(key: string): Principal {
  return { ...ANONYMOUS, kind: 'account', key: `account:${key}`, accountId: key };
}

/** The context of a request that may see every row, with `parts` of it replaced. */
export function requestContext(parts: Partial<RequestContext> = {}): RequestContext {
  return {
    requestId: 'request-1',
    language: 'zh',
    principal: accountPrincipal('0190a000-0000-7000-8000-000000000001'),
    acting: null,
    scope: { condition: () => 'true', covers: () => true },
    idempotency: null,
    ifMatch: null,
    ...parts,
  };
}

/** A claim on `key` for a body of this fingerprint. */
export function claimOn(key: string, fingerprint = 'body-1', route = 'POST /api/v1/things'): IdempotencyClaim {
  return { key, route, fingerprint };
}
