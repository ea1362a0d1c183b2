import type { Route } from '../http/route-table.js';
import type { LoadedModule } from '../menu/installed-module.js';
import type { OpenApiSource } from './build-openapi.js';
import { CORE_ERRORS } from './core-errors.js';

/** What the document of a deployment is made from: its routes, and what its modules say of themselves. */
export function openApiSource(routes: readonly Route[], modules: readonly LoadedModule[]): OpenApiSource {
  return {
    routes,
    modules: modules.map(({ manifest }) => manifest),
    errors: [...CORE_ERRORS, ...modules.flatMap(({ body }) => body.errors ?? [])],
  };
}
