import { existsSync, lstatSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PLATFORM_FOLDER } from '../../menu/outside/platform-fit.js';
import { PLATFORM_PACKAGES } from '../../menu/outside/platform-packages.js';

/** What a module is compiled, linted and tested with, besides what it runs on. */
const TOOLS = ['typescript', 'jest', 'oxlint', '@types/node', '@types/jest', '.bin'];

/**
 * Links this checkout, the packages that a module shares with it and the tools into the `node_modules` of a module
 * outside: its author compiles and tests on the very copies that will run it. A folder or file that is no link stays.
 *
 * @returns the names that were linked, and those that something else stands in the way of
 */
export async function linkPlatform(folder: string): Promise<{ readonly linked: string[]; readonly kept: string[] }> {
  const linked: string[] = [];
  const kept: string[] = [];
  for (const name of [...PLATFORM_PACKAGES, ...TOOLS]) {
    const place = join(folder, 'node_modules', name);
    const target = name === 'zhibu' ? PLATFORM_FOLDER : packageFolder(name);
    if (target === null) continue;
    if (await replaceLink(place, target)) linked.push(name);
    else kept.push(name);
  }
  return { linked, kept };
}

/** Where the platform finds a package: beside it, or above it where it is itself installed as one. */
function packageFolder(name: string): string | null {
  const places = createRequire(join(PLATFORM_FOLDER, 'package.json')).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((path) => existsSync(path)) ?? null;
}

async function replaceLink(place: string, target: string): Promise<boolean> {
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (entry && !entry.isSymbolicLink()) return false;
  await rm(place, { force: true });
  await mkdir(dirname(place), { recursive: true });
  await symlink(target.endsWith(sep) ? target.slice(0, -1) : target, place, 'junction');
  return true;
}
