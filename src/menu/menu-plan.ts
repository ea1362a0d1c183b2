import { permissionsOf } from '../access/permission.js';
import { routesOf } from '../http/route-table.js';
import type { InstalledModule, LoadedModule, Selection } from './installed-module.js';
import { loadModules } from './load-modules.js';
import { tablesOf } from './tables.js';

/** What a module brings to a deployment, or takes away. */
export interface PlannedModule {
  readonly module: InstalledModule;
  /** `GET /api/v1/courses`. */
  readonly routes: readonly string[];
  /** Keys. */
  readonly permissions: readonly string[];
  /** Names of its kinds of background work. */
  readonly jobs: readonly string[];
  /** The tables of its entities: made when it comes, kept when it goes. */
  readonly tables: readonly string[];
}

/** The difference between two choices, each list in the order in which modules are loaded. */
export interface MenuPlan {
  readonly comes: readonly PlannedModule[];
  readonly goes: readonly PlannedModule[];
}

/**
 * What another choice would change. Loads the code of both choices into this process, and serves nothing of it.
 *
 * @throws StartupError where the server would refuse to start with `after`
 */
export async function planMenu(before: Selection, after: Selection): Promise<MenuPlan> {
  const [old, next] = [idsOf(before), idsOf(after)];
  const loaded = await loadModules(after);
  routesOf(new Map(loaded.map(({ manifest, body }) => [manifest.id, body.nest])));
  const leaving = await loadModules(before.filter(({ manifest }) => !next.has(manifest.id)));
  return { comes: loaded.filter(({ manifest }) => !old.has(manifest.id)).map(planned), goes: leaving.map(planned) };
}

function idsOf(selection: Selection): Set<string> {
  return new Set(selection.map(({ manifest }) => manifest.id));
}

function planned(loaded: LoadedModule): PlannedModule {
  const { manifest, body } = loaded;
  return {
    module: loaded,
    routes: routesOf(new Map([[manifest.id, body.nest]])).map(({ method, path }) => `${method} ${path}`),
    permissions: permissionsOf(manifest.permissions ?? {}).map(({ key }) => key),
    jobs: (body.jobs ?? []).map(({ job }) => job.name),
    tables: tablesOf(body),
  };
}
