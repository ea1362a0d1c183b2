import type { Principal } from '../access/principal.js';
import type { ManagedRows } from '../access/row-scope.js';
import type { Language } from '../i18n/text.js';
import type { VersionClaim } from './version-claim.js';

/** A key by which a creating request may be sent again (`Idempotency-Key`). */
export interface IdempotencyClaim {
  readonly key: string;
  /** Method and route template, e.g. `POST /api/v1/organizations`. */
  readonly route: string;
  /** SHA-256 of the URL, the acting organisation and the body as it was sent, base64url. */
  readonly fingerprint: string;
}

/** Everything a service needs to know of the request it serves. Made once, by the guard. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly principal: Principal;
  /** The organisation he acts for, and its place in the tree. */
  readonly acting: { readonly organizationId: string; readonly node: string } | null;
  /** The rows he may see with the permission of this route, bounded by the acting organisation. */
  readonly scope: ManagedRows;
  readonly idempotency: IdempotencyClaim | null;
  /** The version that `If-Match` asks for; null when the header is absent or `*`. Compare it with the row that is locked. */
  readonly ifMatch: VersionClaim | null;
}
