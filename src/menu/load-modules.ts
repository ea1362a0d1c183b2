import { StartupError } from '../errors/startup-error.js';
import type { InstalledModule, LoadedModule, Selection } from './installed-module.js';
import type { ModuleBody } from './module-body.js';
import { refuseBodyClashes } from './module-names.js';

/**
 * Evaluates the code of the chosen modules, in order.
 *
 * @throws StartupError `menu.load_failed`, and those of {@link refuseBodyClashes}
 */
export async function loadModules(selection: Selection): Promise<LoadedModule[]> {
  const loaded: LoadedModule[] = [];
  for (const module of selection) loaded.push({ ...module, body: await load(module) });
  refuseBodyClashes(loaded);
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
