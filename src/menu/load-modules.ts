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
    const { message } = error as Error;
    const text = { zh: `${folder} 中的模块“${manifest.id}”不能加载：${message}`, en: `The module "${manifest.id}" in ${folder} cannot be loaded: ${message}` };
    throw new StartupError('menu.load_failed', text, { cause: error });
  }
  if (typeof exported.default?.nest === 'function') return exported.default;
  throw new StartupError('menu.load_failed', {
    zh: `“${manifest.id}”的 load() 所导入的，没有由 defineModuleBody({ nest, … }) 生成的默认导出。`,
    en: `What load() of "${manifest.id}" imports has no default export made by defineModuleBody({ nest, … }).`,
  });
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
        throw new StartupError('menu.table_clash', {
          zh: `模块“${owner}”和“${manifest.id}”都有表 ${table}。请去掉其中一个，或为其表改名。`,
          en: `The modules "${owner}" and "${manifest.id}" both own the table ${table}. Leave one of them out, or rename its table.`,
        });
      }
      if (!table.startsWith(tablePrefix(manifest.id))) {
        throw new StartupError('menu.table_prefix', {
          zh: `模块“${manifest.id}”的表 ${table} 必须以 ${tablePrefix(manifest.id)} 开头。`,
          en: `The table ${table} of the module "${manifest.id}" must begin with ${tablePrefix(manifest.id)}.`,
        });
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
