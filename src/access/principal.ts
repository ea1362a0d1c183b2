/** The acting party of a request or of background work. */
export type PrincipalKind = 'anonymous' | 'account' | 'client' | 'service';

/** Rights over one organisation and everything below it. */
export interface Grant {
  readonly organizationId: string;
  /** The organisation's place in the tree, as the scope tree names it; opaque to the core. */
  readonly node: string;
  readonly roleKey: string;
  readonly permissions: ReadonlySet<string>;
}

/** Something a person must do before he can go on: change a printed password, or set up the second factor. */
export type Duty = 'changePassword' | 'enrollTotp';

/** Who acts, and what he may do. Read anew after any change of it, never trusted from a token. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** Stable key: rate limits, idempotency and audit are kept by it (`account:<uuid>`, `anonymous`). */
  readonly key: string;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  /** The organisation of his membership, with its place in the tree. */
  readonly home: { readonly organizationId: string; readonly node: string } | null;
  readonly grants: readonly Grant[];
  /** What he must do before anything else; until then only the routes marked `duringDuty` serve him. */
  readonly duty: Duty | null;
}

/** The caller who did not sign in. */
export const ANONYMOUS: Principal = {
  kind: 'anonymous',
  key: 'anonymous',
  accountId: null,
  sessionId: null,
  home: null,
  grants: [],
  duty: null,
};

/** Whether any grant of the principal carries the permission. */
export function hasPermission(principal: Principal, permission: string): boolean {
  return principal.grants.some((grant) => grant.permissions.has(permission));
}
