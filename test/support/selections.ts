import { CODE_ROOT, readCatalogue } from '../../src/menu/catalogue.js';
import type { InstalledModule, Selection } from '../../src/menu/installed-module.js';
import { BASE_MODULE, resolveSelection } from '../../src/menu/selection.js';

/** The modules of a compiled tree. */
export function installedModules(codeRoot = CODE_ROOT): Promise<Map<string, InstalledModule>> {
  return readCatalogue({ codeRoot, configFolder: codeRoot, references: [] });
}

/** Every set of modules that holds what each of its members requires, as resolved selections. */
export function closedSelections(installed: ReadonlyMap<string, InstalledModule>): Selection[] {
  const ids = [...installed.keys()].filter((id) => id !== BASE_MODULE).toSorted();
  const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, place) => (bits >> place) & 1));
  const isClosed = (subset: readonly string[]) =>
    subset.every((id) => Object.keys(installed.get(id)?.manifest.requires ?? {}).every((need) => need === BASE_MODULE || subset.includes(need)));
  return subsets.filter(isClosed).map((subset) => resolveSelection(installed, subset));
}
