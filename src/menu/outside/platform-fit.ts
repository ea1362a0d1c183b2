import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import satisfies from 'semver/functions/satisfies.js';
import { StartupError } from '../../errors/startup-error.js';
import { isMadeHere, type ModuleManifest } from '../manifest.js';

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The root of the checkout, or of the installed package: the folder above `dist`. */
export const PLATFORM_FOLDER = fileURLToPath(new URL('../../../../', import.meta.url));

/** The version of the running platform, `0.1.0`. */
export function platformVersion(): string {
  return readPackage(join(PLATFORM_FOLDER, 'package.json')).version ?? '';
}

/**
 * Whether a module outside the checkout may run on this platform, by its `package.json`; one without is taken as it is.
 *
 * @param folder of the compiled module: the package, or `dist` in it
 * @throws StartupError `menu.platform_version`, `menu.own_platform`, `menu.invalid_package`
 */
export function requirePackageFits(folder: string): void {
  const file = join(basename(folder) === 'dist' ? dirname(folder) : folder, 'package.json');
  if (!existsSync(file)) return;
  const { dependencies, peerDependencies } = readPackage(file);
  if (dependencies?.['zhibu'] !== undefined) throw ownPlatform(file, { zh: 'dependencies 中列有 zhibu', en: 'lists zhibu in its "dependencies"' });
  const wanted = peerDependencies?.['zhibu'];
  const version = platformVersion();
  if (wanted === undefined || satisfies(version, wanted)) return;
  throw new StartupError('menu.platform_version', {
    zh: `${file} 需要 zhibu ${wanted}，运行的是 ${version}。请安装与之相配的模块版本；若已在此版本上试过，请放宽其 peerDependencies。`,
    en: `${file} needs zhibu ${wanted}, but ${version} runs here. Install a version of the module that fits, or widen its "peerDependencies" once it is tried on this one.`,
  });
}

/**
 * Whether a manifest was made by the code that runs, and not by another copy of it.
 *
 * @throws StartupError `menu.own_platform`
 */
export function requireMadeHere(manifest: ModuleManifest, file: string): void {
  if (isMadeHere(manifest)) return;
  throw ownPlatform(file, { zh: '不是由正在运行的 zhibu 的 defineModule() 生成的', en: 'does not export what defineModule() of the zhibu that runs here made' });
}

function ownPlatform(file: string, what: { readonly zh: string; readonly en: string }): StartupError {
  return new StartupError('menu.own_platform', {
    zh: `${file} ${what.zh}：模块不得带有自己的一份 zhibu。请把 zhibu 只列入 peerDependencies，不要打包进去，并以 ES 模块（"type": "module"）编译。`,
    en:
      `${file} ${what.en}: a module must not carry a copy of zhibu of its own. ` +
      'List zhibu in "peerDependencies" alone, bundle nothing of it, and compile to ES modules ("type": "module").',
  });
}

function readPackage(file: string): PackageFile {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as PackageFile | null) ?? {};
  } catch (error) {
    const { message } = error as Error;
    throw new StartupError(
      'menu.invalid_package',
      { zh: `${file} 不能读取：${message}。请更正它，或重新安装该模块。`, en: `${file} cannot be read: ${message}. Correct it, or install the module anew.` },
      { cause: error },
    );
  }
}
