import type { Route } from '../http/route-table.js';
import type { InstalledModule } from './catalogue.js';
import type { LoadedModule } from './load-modules.js';

/** The menu of the running deployment: what is installed, what is loaded, and the routes of each. */
export class DeployedMenu {
  private readonly loadedById: ReadonlyMap<string, LoadedModule>;

  constructor(
    readonly installed: ReadonlyMap<string, InstalledModule>,
    readonly loaded: readonly LoadedModule[],
    private readonly routes: readonly Route[],
  ) {
    this.loadedById = new Map(loaded.map((module) => [module.manifest.id, module]));
  }

  loadedModule(id: string): LoadedModule | undefined {
    return this.loadedById.get(id);
  }

  routesOf(id: string): Route[] {
    return this.routes.filter((route) => route.moduleId === id);
  }
}
