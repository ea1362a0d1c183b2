import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permission.js';

/** Who may call a route. A route that declares none stops the server from starting. */
export type RouteAccess =
  | { readonly kind: 'public'; readonly reason: string; readonly ignoresToken: boolean; readonly managedBy?: Permission }
  | { readonly kind: 'authenticated'; readonly duringDuty: boolean; readonly managedBy?: Permission }
  | { readonly kind: 'requires'; readonly permission: Permission; readonly everywhere: boolean };

/** Metadata key of {@link RouteAccess} on a handler. */
export const ROUTE_ACCESS = 'zhibu:access';

/**
 * Anyone may call it; `reason` says why that is safe.
 * @param options.ignoresToken a token is not even looked at, for routes that are called because it has expired
 * @param options.managedBy serves readers and those who have this permission alike: the scope of the context is then an
 * `AddressedScope`, for lists and statements that are declared with `scopeBy.addressed`
 */
export const Public = (reason: string, { ignoresToken = false, ...options }: { ignoresToken?: boolean; managedBy?: Permission } = {}): MethodDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'public', reason, ignoresToken, ...options } satisfies RouteAccess);

/**
 * Anyone who signed in may call it, for what is his own; a service, which has nothing of its own, may not.
 * @param options.duringDuty also while he must still change a printed password or set up the second factor
 * @param options.managedBy as for {@link Public}
 */
export const Authenticated = ({ duringDuty = false, ...options }: { duringDuty?: boolean; managedBy?: Permission } = {}): MethodDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'authenticated', duringDuty, ...options } satisfies RouteAccess);

/**
 * Who has the permission in any of his grants may call it, for the rows those grants cover.
 * @param options.everywhere only who has it at the top, for what concerns the deployment and no organisation
 */
export const Requires = (permission: Permission, options: { everywhere?: boolean } = {}): MethodDecorator =>
  SetMetadata(ROUTE_ACCESS, { kind: 'requires', permission, everywhere: options.everywhere ?? false } satisfies RouteAccess);
