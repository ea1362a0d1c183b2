import { getMetadataArgsStorage } from 'typeorm';
import { StartupError } from '../errors/startup-error.js';
import type { InstalledModule } from './catalogue.js';
import type { ModuleBody } from './module-body.js';
import type { Selection } from './selection.js';

/** A chosen module with its code loaded. */
export interface LoadedModule extends InstalledModule {
  readonly body: ModuleBody;
}

/**
 * Evaluates the code of the chosen modules, in order.
 *
 * @throws StartupError `menu.load_failed`, `menu.table_clash`, `menu.table_prefix`
 */
export async function loadModules(selection: Selection): Promise<LoadedModule[]> {
  const loaded: LoadedModule[] = [];
  for (const module of selection) loaded.push({ ...module, body: await load(module) });
  checkTables(loaded);
  return loaded;
}

async function load({ manifest, folder }: InstalledModule): Promise<ModuleBody> {
  let exported: { default?: ModuleBody };
  try {
    exported = await manifest.load();
  } catch (error) {
    throw new StartupError('menu.load_failed', `The module "${manifest.id}" in ${folder} cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
  if (typeof exported.default?.nest === 'function') return exported.default;
  throw new StartupError(
    'menu.load_failed',
    `What load() of "${manifest.id}" imports has no default export made by defineModuleBody({ nest, … }).`,
  );
}

/** The prefix of the tables of a module. */
export function tablePrefix(moduleId: string): string {
  return `${moduleId.replaceAll('-', '_')}_`;
}

function checkTables(modules: readonly LoadedModule[]): void {
  const owners = new Map<string, string>();
  for (const { manifest, body } of modules) {
    for (const table of tablesOf(body)) {
      const owner = owners.get(table);
      if (owner !== undefined) {
        throw new StartupError('menu.table_clash', `The modules "${owner}" and "${manifest.id}" both own the table ${table}. Leave one of them out, or rename its table.`);
      }
      if (!table.startsWith(tablePrefix(manifest.id))) {
        throw new StartupError('menu.table_prefix', `The table ${table} of the module "${manifest.id}" must begin with ${tablePrefix(manifest.id)}.`);
      }
      owners.set(table, manifest.id);
    }
  }
}

/** The tables of a module's entities. */
export function tablesOf(body: ModuleBody): string[] {
  const entities = new Set<unknown>(body.entities);
  return getMetadataArgsStorage()
    .tables.filter((table) => entities.has(table.target) && table.type === 'regular')
    .map((table) => table.name ?? '');
}
