import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PLATFORM_PACKAGES } from './platform-packages.js';
import type { ModuleDoor, PlatformPlace } from './resolve-platform.hooks.js';

const HOOKS = './resolve-platform.hooks.js';

let isShared = false;
const sharedDoors = new Map<string, string>();

/**
 * From now on every module that lies outside the checkout imports the running platform: `zhibu` and what belongs to
 * it ({@link PLATFORM_PACKAGES}) are the copies that this process has loaded. Done once, before the first of them is read.
 */
export function sharePlatform(): void {
  if (isShared) return;
  isShared = true;
  // dist/src/menu/outside → dist, and the packages beside it.
  const own = ['../../../', '../../../../node_modules/'].map((folder) => new URL(folder, import.meta.url).href);
  const data: PlatformPlace = { origin: import.meta.url, own, packages: PLATFORM_PACKAGES };
  register(HOOKS, { parentURL: import.meta.url, data });
}

/**
 * From now on `zhibu/<id>` is what a module that the menu lists publishes in its `index.ts`, as it is for one of the checkout.
 *
 * @param folder of the compiled module
 */
export function shareDoor(id: string, folder: string): void {
  const door = join(folder, 'index.js');
  if (!existsSync(door)) return;
  const data: ModuleDoor = { specifier: `zhibu/${id}`, url: pathToFileURL(door).href };
  if (sharedDoors.get(id) === data.url) return;
  sharedDoors.set(id, data.url);
  register(HOOKS, { parentURL: import.meta.url, data });
}
