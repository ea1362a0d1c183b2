import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { type ServerAccount, canEnter, chooseAccount, isRoot } from './server-account.js';

const SYSTEM_FOLDER = '/var/lib/zhibu';
/** Port in the name of the Unix socket (`.s.PGSQL.5432`); nothing listens on TCP there. */
export const SOCKET_PORT = 5432;
/** The shortest `sun_path` of the supported systems (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET_PATH = 103;

/** The places of one embedded server; every process that names the same data folder computes the same ones. */
export interface ClusterLocation {
  /** Folder that holds everything of this server: the data folder, or its stand-in under /var/lib/zhibu. */
  home: string;
  /** PostgreSQL's own folder (PGDATA). */
  cluster: string;
  /** Private folder of the sockets. */
  socketDir: string;
  /** Where the guard of the owner listens: an answer means that the folder has a living owner. */
  ownerAddress: string;
  /** Whom PostgreSQL runs as; undefined: as this process. */
  account: ServerAccount | undefined;
}

/**
 * Finds (and where needed creates) the folders for the server of a data folder.
 *
 * @param systemFolder where root keeps the clusters of data folders that the server's account cannot enter
 */
export async function locateCluster(dataDir: string, systemFolder = SYSTEM_FOLDER): Promise<ClusterLocation> {
  try {
    // Parents get the usual mode, so that a fresh `./var/data` does not close `./var`.
    await mkdir(dirname(dataDir), { recursive: true });
    await mkdir(dataDir, { mode: 0o700, recursive: true });
    const folder = await realpath(dataDir);
    const ourselves = { home: folder, account: undefined };
    const { home, account } = isRoot() ? await placeForRoot(folder, systemFolder) : ourselves;
    const cluster = join(home, 'postgres');
    const socketDir = await makeSocketDir(home, account);
    return { home, cluster, socketDir, ownerAddress: ownerAddress(home, socketDir), account };
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error;
    throw new EmbeddedDatabaseError(
      'folder_unusable',
      `The data folder ${dataDir} cannot be used: ${(error as Error).message}. ` +
        'Let the user that runs this process own it, or set ZHIBU_DATA to another folder.',
      { cause: error },
    );
  }
}

async function placeForRoot(
  folder: string,
  systemFolder: string,
): Promise<Pick<ClusterLocation, 'home' | 'account'>> {
  const standIn = join(systemFolder, shortHash(folder));
  const existing = [folder, standIn].map((home) => join(home, 'postgres')).find((cluster) => existsSync(cluster));
  const account = await chooseAccount(existing);
  if (existing !== join(standIn, 'postgres')) {
    if ((await canEnter(folder, account)) || (await letThrough(folder, account))) return { home: folder, account };
    if (existing) {
      throw new EmbeddedDatabaseError(
        'folder_unusable',
        `The user that owns the database in ${existing} cannot enter that folder any more. ` +
          'Open the folders above it for passing through (chmod o+x), or move the data folder.',
      );
    }
  }
  // The mode is set apart from making it: a strict umask would close the folder to the account.
  if (await mkdir(systemFolder, { recursive: true })) await chmod(systemFolder, 0o755);
  await mkdir(standIn, { mode: 0o700, recursive: true });
  await letThrough(standIn, account);
  return { home: standIn, account };
}

/**
 * Lets the account pass through a private folder of root without reading it (0710). It does not become the owner:
 * what root writes there, secrets and logs, must not be replaceable by the database server.
 */
async function letThrough(folder: string, account: ServerAccount): Promise<boolean> {
  const { uid, mode } = await stat(folder);
  if (uid === 0 && (mode & 0o077) === 0) {
    await chown(folder, 0, account.gid);
    await chmod(folder, 0o710);
  }
  return canEnter(folder, account);
}

/** Private folder for the sockets: in `home` where the path fits into a socket address, else under /tmp. */
async function makeSocketDir(home: string, account: ServerAccount | undefined): Promise<string> {
  if (process.platform === 'win32') return home;
  const owner = account?.uid ?? process.getuid?.() ?? 0;
  const inside = join(home, 'run');
  const longest = Buffer.byteLength(join(inside, `.s.PGSQL.${SOCKET_PORT}.lock`));
  const folder = longest <= LONGEST_SOCKET_PATH ? inside : `/tmp/zhibu-${owner}-${shortHash(home)}`;
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    throw new EmbeddedDatabaseError(
      'folder_unusable',
      `The socket folder ${folder} belongs to another user. Remove it, or set ZHIBU_DATA to a shorter path.`,
    );
  }
  if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
  // Only what is still ours is given away: the account could have swapped its own folder for a link.
  if (account && found.uid !== account.uid) await chown(folder, account.uid, account.gid);
  return folder;
}

function ownerAddress(home: string, socketDir: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\zhibu-${shortHash(home)}` : join(socketDir, 'owner.sock');
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
