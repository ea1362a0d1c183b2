import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Copies the binaries of a package into `home`, readable for every account that can enter `home`.
 * Built beside the target and renamed, so that a copy with the final name is always whole.
 *
 * @param finish is run on the copy before it gets its name
 * @returns the folder that stands for the package folder
 */
export async function copyBinaries(
  packageFolder: string,
  home: string,
  finish: (folder: string) => Promise<void>,
): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const target = join(home, `postgres-binaries-${version}`);
  if (existsSync(target)) return target;
  const temporary = await mkdtemp(`${target}.new-`);
  try {
    await cp(join(packageFolder, 'native'), join(temporary, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && !path.includes(`${sep}pkgconfig`),
    });
    await openUp(temporary);
    await finish(temporary);
    await rename(temporary, target);
  } catch (error) {
    // What cannot be removed now is a leftover for the next start.
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** The copy must not inherit what made it necessary: folders closed to the account, or read-only for us. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const program = entry.isDirectory() || entry.parentPath.endsWith(`${sep}bin`);
    await chmod(path, program ? 0o755 : 0o644);
  }
}
