import { register } from 'node:module';
import { PLATFORM_PACKAGES } from './platform-packages.js';
import type { PlatformPlace } from './resolve-platform.hooks.js';

let isShared = false;

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
  register('./resolve-platform.hooks.js', { parentURL: import.meta.url, data });
}
