import { HttpSettings, LogSettings, SecuritySettings } from '../config/core-settings.js';
import type { Deployment } from '../config/deployment.js';
import { readSettings } from '../config/read-settings.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { FilesSettings } from '../files/files-settings.js';
import type { InstalledModule, LoadedModule, Selection } from '../menu/installed-module.js';
import { OutboundSettings } from '../outbound/outbound-settings.js';
import { StartupError } from '../errors/startup-error.js';
import { CODE_ROOT, readCatalogue } from '../menu/catalogue.js';
import { loadModules } from '../menu/load-modules.js';
import { type FileRecipes, readFileRecipes } from '../menu/recipes/file-recipes.js';
import { DeployedSettings, type ModuleSettings } from '../menu/settings/deployed-settings.js';
import { resolveSelection } from '../menu/selection.js';

/** Areas of `settings` that belong to the core. */
const CORE_SETTINGS = { http: HttpSettings, security: SecuritySettings, log: LogSettings, database: DatabaseSettings, files: FilesSettings, outbound: OutboundSettings } as const;

/** The settings of a deployment, each read by the class that declares it. */
export interface Settings {
  readonly http: HttpSettings;
  readonly security: SecuritySettings;
  readonly log: LogSettings;
  readonly database: DatabaseSettings;
  readonly files: FilesSettings;
  readonly outbound: OutboundSettings;
  /** Of the chosen modules that have any; the values are providers of their classes. */
  readonly modules: readonly ModuleSettings[];
}

/** What a deployment chose, before any code of a module is loaded. */
export interface Choice {
  readonly installed: ReadonlyMap<string, InstalledModule>;
  readonly selection: Selection;
  readonly settings: Settings;
  readonly recipes: FileRecipes;
}

/**
 * Reads the catalogue and resolves what the deployment chose.
 *
 * @throws StartupError for every bad choice and every bad setting
 */
export async function choose(deployment: Deployment, codeRoot = CODE_ROOT): Promise<Choice> {
  return choiceAmong(deployment, await readCatalogue({ codeRoot, configFolder: deployment.configFolder, references: deployment.modules }));
}

/**
 * Resolves what the deployment chose among modules that were found.
 *
 * @throws StartupError as {@link choose}
 */
export function choiceAmong(deployment: Deployment, installed: ReadonlyMap<string, InstalledModule>): Choice {
  const idOf = (entry: string) => [...installed.values()].find((module) => module.reference === entry)?.manifest.id ?? entry;
  const selection = resolveSelection(installed, deployment.modules.map(idOf));
  const settings = settingsOf(deployment, installed, selection);
  return { installed, selection, settings, recipes: readFileRecipes(deployment.recipes, new DeployedSettings(settings.modules)) };
}

/** Loads the code of what was chosen. */
export function load(choice: Choice): Promise<LoadedModule[]> {
  return loadModules(choice.selection);
}

function settingsOf(deployment: Deployment, installed: ReadonlyMap<string, InstalledModule>, selection: Selection): Settings {
  const areas = [...Object.keys(CORE_SETTINGS), ...installed.keys()];
  const unknown = Object.keys(deployment.settings).find((area) => !areas.includes(area));
  if (unknown !== undefined) {
    throw new StartupError('config.unknown_area', {
      zh: `${deployment.configFile} 中的 settings.${unknown} 不属于任何模块，也不是核心的领域。可用的是：${areas.join('、')}。`,
      en: `settings.${unknown} in ${deployment.configFile} belongs to no module and no area of the core. Known are: ${areas.join(', ')}.`,
    });
  }
  const read = <T extends object>(area: string, settings: new () => T): T => readSettings(settings, deployment.settings[area], `settings.${area}`);
  const modules = selection.flatMap(({ manifest: { id: moduleId, settings } }): ModuleSettings[] => {
    if (!settings) return [];
    const values = read(moduleId, settings as new () => object);
    return [{ moduleId, settings, values, given: Object.keys(deployment.settings[moduleId] ?? {}) }];
  });
  return {
    http: read('http', HttpSettings),
    security: read('security', SecuritySettings),
    log: read('log', LogSettings),
    database: read('database', DatabaseSettings),
    files: read('files', FilesSettings),
    outbound: read('outbound', OutboundSettings),
    modules,
  };
}
