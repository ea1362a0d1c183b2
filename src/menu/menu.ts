import type { Route } from '../http/route-table.js';
import type { InstalledModule, LoadedModule } from './installed-module.js';
import { menuErrors } from './menu.errors.js';

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

  /**
   * Whether organisations can rule on a module or choose it.
   * @throws Problem `menu.module_not_found`, `menu.not_deployed`, `menu.always_in_force`
   */
  requireDecidable(id: string): void {
    if (id === 'base' && this.installed.has(id)) throw menuErrors.alwaysInForce();
    this.requireDeployed(id);
  }

  /** @throws Problem `menu.module_not_found`, `menu.not_deployed` */
  requireDeployed(id: string): void {
    if (!this.installed.has(id)) throw menuErrors.moduleNotFound({ module: id, known: [...this.installed.keys()].toSorted().join(', ') });
    if (!this.loadedById.has(id)) throw menuErrors.notDeployed({ module: id });
  }

  routesOf(id: string): Route[] {
    return this.routes.filter((route) => route.moduleId === id);
  }
}
