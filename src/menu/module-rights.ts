import { permissionsOf } from '../access/permission.js';
import type { ServiceActor } from '../access/service-context.js';
import type { InstalledModule } from './installed-module.js';

/** Every right of some modules, for a service that acts for the operator. */
export function rightsOver(modules: readonly InstalledModule[]): ServiceActor['rights'] {
  const permissions = modules.flatMap(({ manifest }) => permissionsOf(manifest.permissions ?? {}));
  return { roleKey: 'service', permissions: new Set(permissions.map(({ key }) => key)) };
}
