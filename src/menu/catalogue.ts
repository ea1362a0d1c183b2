import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StartupError } from '../errors/startup-error.js';
import type { Language } from '../i18n/text.js';
import type { InstalledModule } from './installed-module.js';
import { manifestFaults, type ModuleManifest } from './manifest.js';
import { refusePermissionClashes } from './module-names.js';
import { PLATFORM_FOLDER, requireMadeHere, requirePackageFits } from './outside/platform-fit.js';
import { shareDoor, sharePlatform } from './outside/share-platform.js';

/** Where modules are looked for. */
export interface CatalogueSources {
  /** The compiled checkout: its `modules/` and `migrations/` are scanned. */
  readonly codeRoot: string;
  /** The folder of `zhibu.yaml`, which paths in it are relative to. */
  readonly configFolder: string;
  /** The entries of the menu: folders (`./custom/volunteering`), packages (`@acme/zhibu-visits`), and ids, which find nothing new. */
  readonly references: readonly string[];
}

const MANIFEST = 'module.manifest.js';
/** The folder that compilers write to, in the checkout and in modules outside of it. */
const COMPILED = 'dist';
/** `dist`, as this file lies in `dist/src/menu`. */
export const CODE_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Whether an entry of the menu names a folder or a package; one that is a plain word does where such a package is installed. */
function isReference(entry: string, { configFolder, codeRoot }: CatalogueSources): boolean {
  if (/[/\\@]/.test(entry) || entry.startsWith('.') || isAbsolute(entry)) return true;
  return !existsSync(join(codeRoot, 'modules', entry)) && packageFolders(entry, configFolder).some((folder) => existsSync(join(folder, MANIFEST)));
}

/**
 * Finds every installed module and reads its manifest; no other code of it is evaluated.
 *
 * @throws StartupError `menu.invalid_manifest`, `menu.folder_mismatch`, `menu.unknown_module`, `menu.listed_twice`,
 *   `menu.platform_version`, `menu.own_platform`, `menu.invalid_package`, `menu.permission_clash`, `menu.permission_prefix`
 */
export async function readCatalogue(sources: CatalogueSources): Promise<Map<string, InstalledModule>> {
  const builtIn = scan(join(sources.codeRoot, 'modules')).map((folder): Place => {
    const id = basename(folder);
    return { folder, reference: id, migrationsFolder: join(sources.codeRoot, 'migrations', id), expectedId: id };
  });
  const listed = sources.references.filter((entry) => isReference(entry, sources)).map((entry) => listedPlace(entry, sources));
  const catalogue = new Map<string, InstalledModule>();
  const found = await Promise.all([...builtIn, ...listed].map(readModule));
  for (const module of found) {
    const twin = catalogue.get(module.manifest.id);
    if (twin) {
      throw new StartupError('menu.listed_twice', {
        zh: `两个模块都名为“${module.manifest.id}”：${twin.folder} 和 ${module.folder}。请从 zhibu.yaml 中去掉一个，或为其改名。`,
        en: `Two modules have the id "${module.manifest.id}": ${twin.folder} and ${module.folder}. Remove one from zhibu.yaml, or give it another id.`,
      });
    }
    catalogue.set(module.manifest.id, module);
  }
  refusePermissionClashes(found);
  for (const { manifest, folder } of found.slice(builtIn.length)) shareDoor(manifest.id, folder);
  return catalogue;
}

/** Where a module lies. */
interface Place extends Omit<InstalledModule, 'manifest'> {
  /** The id that its folder says; undefined where that says none. */
  readonly expectedId: string | undefined;
}

function listedPlace(reference: string, sources: CatalogueSources): Place {
  const folder = folderOf(reference, sources);
  if (isOutside(folder)) {
    requirePackageFits(folder);
    sharePlatform();
  }
  // A folder bears the id; the package of a module may be called what its author likes.
  const expectedId = isFolder(reference) && basename(reference) !== COMPILED ? basename(reference) : undefined;
  return { folder, reference, migrationsFolder: join(folder, 'migrations'), expectedId };
}

function scan(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, MANIFEST)))
    .map((entry) => join(folder, entry.name))
    .toSorted();
}

function isFolder(reference: string): boolean {
  return reference.startsWith('.') || isAbsolute(reference);
}

/** What the checkout compiles imports the platform as the platform itself does. */
function isOutside(folder: string): boolean {
  return !folder.startsWith(join(PLATFORM_FOLDER, COMPILED, '/'));
}

function folderOf(reference: string, { configFolder, codeRoot }: CatalogueSources): string {
  const candidates = isFolder(reference)
    ? foldersOf(reference, configFolder, codeRoot)
    : packageFolders(reference, configFolder);
  const folder = candidates.find((candidate) => existsSync(join(candidate, MANIFEST)));
  if (folder) return folder;
  throw new StartupError('menu.unknown_module', {
    zh: `菜单列有“${reference}”，但在 ${candidates.join('、') || 'node_modules'} 中找不到 ${MANIFEST}。请检查路径、编译该模块，或安装软件包（npm install）。`,
    en:
      `The menu lists "${reference}", but no ${MANIFEST} was found in ${candidates.join(' or ') || 'any node_modules folder'}. ` +
      'Check the path, compile the module, or install the package (npm install).',
  });
}

/** Where a folder may lie: beside the configuration, in the compiled code, or compiled into one of them. */
function foldersOf(reference: string, configFolder: string, codeRoot: string): string[] {
  return [...new Set([resolve(configFolder, reference), resolve(codeRoot, reference), resolve(configFolder, COMPILED, reference), resolve(configFolder, reference, COMPILED)])];
}

function packageFolders(name: string, configFolder: string): string[] {
  const paths = createRequire(join(configFolder, 'zhibu.yaml')).resolve.paths(name) ?? [];
  const folders = paths.map((path) => join(path, name)).filter((path) => existsSync(path));
  return folders.flatMap((folder) => [folder, join(folder, COMPILED)]);
}

async function readModule({ expectedId, ...place }: Place): Promise<InstalledModule> {
  const file = join(place.folder, MANIFEST);
  const manifest = await importManifest(file);
  requireMadeHere(manifest, file);
  if (expectedId !== undefined && manifest.id !== expectedId) {
    throw new StartupError('menu.folder_mismatch', {
      zh: `目录 ${place.folder} 中是模块“${manifest.id}”。目录名与模块名必须相同：请将目录改名为“${manifest.id}”，或将模块改名为“${expectedId}”。`,
      en: `The folder ${place.folder} holds the module "${manifest.id}". Folder and id must be the same: rename the folder to "${manifest.id}" or the id to "${expectedId}".`,
    });
  }
  return { ...place, manifest };
}

async function importManifest(file: string): Promise<ModuleManifest> {
  let exported: { default?: unknown };
  try {
    exported = (await import(pathToFileURL(file).href)) as { default?: unknown };
  } catch (error) {
    const { message } = error as Error;
    const text = {
      zh: `模块清单 ${file} 不能读取：${message}。清单除权限和设置外，不得导入其模块的任何内容。`,
      en: `The manifest ${file} cannot be read: ${message}. A manifest imports nothing of its module but permissions and settings.`,
    };
    throw new StartupError('menu.invalid_manifest', text, { cause: error });
  }
  const faults = manifestFaults(exported.default);
  if (faults.length > 0) {
    const lines = (language: Language) => faults.map((fault) => `\n  - ${fault[language]}`).join('');
    throw new StartupError('menu.invalid_manifest', { zh: `模块清单 ${file} 无效：${lines('zh')}`, en: `The manifest ${file} is not valid:${lines('en')}` });
  }
  return exported.default as ModuleManifest;
}
