import { hash } from 'node:crypto';
import type { IdempotencyClaim } from './request-context.js';
import { requestErrors } from './http-errors.js';
import { VersionClaim } from './version-claim.js';
import type { Route } from './route-table.js';
import type { ZhibuRequest } from './zhibu-request.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
const VERSION_TAG = /^"(\d{1,9})"$/;

/** The claim of an `Idempotency-Key` header on a creating route; null where there is none. */
export function idempotencyClaimOf(request: ZhibuRequest, route: Route): IdempotencyClaim | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !route.endpoint.creates) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw requestErrors.invalidIdempotencyKey();
  return {
    key,
    route: `${route.method} ${route.path}`,
    // Worked out when it is asked for: a body that was not found valid may be too deep to be written out.
    get fingerprint() {
      return fingerprintOf(request);
    },
  };
}

function fingerprintOf({ body, headers, url }: ZhibuRequest): string {
  // The acting organisation changes what the same body means.
  const target = `${url}\n${String(headers['zhibu-organization'] ?? '')}`;
  return hash('sha256', `${target}\n${JSON.stringify(body ?? null)}`, 'base64url');
}

/** The version an `If-Match` header names to a write; null for none and for `*`. */
export function ifMatchOf(request: ZhibuRequest, { method }: Route): VersionClaim | null {
  const header = request.headers['if-match'];
  if (method === 'GET' || header === undefined || header === '*') return null;
  const version = VERSION_TAG.exec(header)?.[1];
  if (version === undefined) throw requestErrors.invalidIfMatch();
  return new VersionClaim(Number(version));
}

/** The entity tag of a version. */
export function entityTag(version: number | string): string {
  return `"${version}"`;
}

/** Whether an `If-None-Match` header names this tag (weak comparison, RFC 9110 §13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => [tag, '*'].includes(part.trim().replace(/^W\//, '')));
}
