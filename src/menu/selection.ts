import satisfies from 'semver/functions/satisfies.js';
import { StartupError } from '../errors/startup-error.js';
import type { InstalledModule, Selection } from './installed-module.js';
import { nearestName } from './nearest-name.js';

/** The module that is always chosen. */
export const BASE_MODULE = 'base';

/**
 * Resolves the ids that a deployment chose. `base` is in wherever it is installed.
 *
 * @throws StartupError `menu.listed_twice`, `menu.unknown_module`, `menu.missing_requirement`,
 *   `menu.version_not_met`, `menu.cycle`
 */
export function resolveSelection(catalogue: ReadonlyMap<string, InstalledModule>, chosenIds: readonly string[]): Selection {
  refuseDoubles(chosenIds);
  const ids = new Set(catalogue.has(BASE_MODULE) ? [BASE_MODULE, ...chosenIds] : chosenIds);
  const chosen = new Map([...ids].map((id) => [id, find(catalogue, id)]));
  for (const module of chosen.values()) checkRequirements(module, chosen, catalogue);
  return sort(chosen);
}

function refuseDoubles(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new StartupError('menu.listed_twice', { zh: `模块“${twice}”列了两次。请删去其中一行。`, en: `The module "${twice}" is listed twice. Remove one of the two lines.` });
}

function find(catalogue: ReadonlyMap<string, InstalledModule>, id: string): InstalledModule {
  const module = catalogue.get(id);
  if (module) return module;
  const installed = [...catalogue.keys()].toSorted();
  const meant = nearestName(id, installed);
  const question = meant === null ? { zh: '', en: '' } : { zh: `您是否指“${meant}”？`, en: ` Did you mean "${meant}"?` };
  throw new StartupError('menu.unknown_module', {
    zh: `没有模块“${id}”。${question.zh}已安装：${installed.join('、') || '无'}。请更正 zhibu.yaml 或 ZHIBU_MODULES 中的名称（或命令里所写的）；仓库外的模块请写目录（./custom/x）或 npm 包名。`,
    en: `There is no module "${id}".${question.en} Installed are: ${installed.join(', ') || 'none'}. Correct the name in zhibu.yaml or ZHIBU_MODULES, or in the command; a module from outside is named by its folder (./custom/x) or its npm package.`,
  });
}

function checkRequirements(
  { manifest }: InstalledModule,
  chosen: ReadonlyMap<string, InstalledModule>,
  catalogue: ReadonlyMap<string, InstalledModule>,
): void {
  for (const [id, range] of Object.entries(manifest.requires ?? {})) {
    const needed = chosen.get(id);
    if (!needed) {
      const cure = catalogue.has(id)
        ? { zh: `请一并选用（zhibu menu add ${id}），或去掉“${manifest.id}”。`, en: `Choose it too (zhibu menu add ${id}), or leave "${manifest.id}" out.` }
        : { zh: `它没有安装：请安装，或去掉“${manifest.id}”。`, en: `It is not installed: install it, or leave "${manifest.id}" out.` };
      throw new StartupError('menu.missing_requirement', {
        zh: `模块“${manifest.id}”需要“${id}”，而后者没有选用。${cure.zh}`,
        en: `The module "${manifest.id}" requires "${id}", which is not chosen. ${cure.en}`,
      });
    }
    if (!satisfies(needed.manifest.version, range)) {
      const { version } = needed.manifest;
      throw new StartupError('menu.version_not_met', {
        zh: `模块“${manifest.id}”需要“${id}”${range}，已安装的是 ${version}。请安装该范围内的“${id}”，或与之相配的“${manifest.id}”。`,
        en:
          `The module "${manifest.id}" requires "${id}" ${range}, but ${version} is installed. ` +
          `Install a version of "${id}" in that range, or a version of "${manifest.id}" that fits.`,
      });
    }
  }
}

/** Depth-first topological order; ties in the order of ids, so that it never depends on the order of the list. */
function sort(chosen: ReadonlyMap<string, InstalledModule>): InstalledModule[] {
  const sorted: InstalledModule[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, path: readonly string[]): void => {
    const module = chosen.get(id);
    if (!module || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      const cycle = [...path.slice(path.indexOf(id)), id].join(' → ');
      throw new StartupError('menu.cycle', {
        zh: `模块循环依赖：${cycle}。请从 requires 或 after 中去掉其中之一。`,
        en: `The modules need each other in a circle: ${cycle}. Remove one of these from "requires" or "after".`,
      });
    }
    state.set(id, 'open');
    for (const need of needsOf(module)) visit(need, [...path, id]);
    state.set(id, 'done');
    sorted.push(module);
  };
  for (const id of [...chosen.keys()].toSorted()) visit(id, []);
  return sorted;
}

function needsOf({ manifest }: InstalledModule): string[] {
  const needs = [...Object.keys(manifest.requires ?? {}), ...(manifest.after ?? [])];
  return [...new Set(manifest.id === BASE_MODULE ? needs : [...needs, BASE_MODULE])].toSorted();
}
