import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClusterLocation } from './cluster-location.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { type ServerBinaries, serverEnvironment } from './server-binaries.js';
import { INITIAL_SETTINGS, SERVER_USER } from './server-settings.js';

const run = promisify(execFile);
/** A temporary folder older than this was left by a process that died; a first start takes a second. */
const LEFTOVER_AGE_MS = 15 * 60_000;

/** Makes the cluster if there is none, and refuses one that these binaries cannot read. */
export async function ensureCluster(
  location: ClusterLocation,
  binaries: ServerBinaries,
  onProgress: (line: string) => void,
): Promise<void> {
  const { cluster } = location;
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    onProgress(`making the database in ${cluster}`);
    await removeLeftovers(location.home);
    await createCluster(location, binaries);
  }
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (Number(made) !== binaries.major) {
    throw new EmbeddedDatabaseError(
      'version_mismatch',
      `The database in ${cluster} was made by PostgreSQL ${made}, ` +
        `but this version brings PostgreSQL ${binaries.major}. Nothing was changed. ` +
        `With the version of zhibu that made it run "zhibu backup", move ${cluster} away, ` +
        'then run "zhibu restore" with this version.',
    );
  }
  // PostgreSQL refuses a folder that a copy or a restore left open to others.
  if (((await stat(cluster)).mode & 0o077) !== 0) await chmod(cluster, 0o700);
}

/** Builds beside the target and renames: a cluster with the final name is always whole. */
async function createCluster(location: ClusterLocation, binaries: ServerBinaries): Promise<void> {
  const { home, cluster, account } = location;
  const temporary = await mkdtemp(`${cluster}.new-`);
  try {
    if (account) await chown(temporary, account.uid, account.gid);
    await initialise(temporary, location, binaries);
    await rename(temporary, cluster);
    await syncFolder(home);
  } catch (error) {
    // Another process that started at the same moment may have been first; its cluster is as good.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw creationFailed(cluster, error as Error & { stderr?: string });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function initialise(folder: string, location: ClusterLocation, { binDir }: ServerBinaries): Promise<void> {
  const settings = Object.entries(INITIAL_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const password = `${folder}.password`;
  // Behind a private socket folder a password would protect nothing: who can enter can read the data files too.
  let authentication = ['--auth-local=trust', '--auth-host=reject'];
  if (process.platform === 'win32') {
    await writeFile(password, randomBytes(32).toString('base64url'), { mode: 0o600 });
    authentication = ['--auth=scram-sha-256', `--pwfile=${password}`];
  }
  await run(
    join(binDir, 'initdb'),
    ['-D', folder, '-U', SERVER_USER, '--data-checksums', ...locale, ...authentication, ...settings],
    { ...location.account, cwd: location.home, env: serverEnvironment() },
  );
  if (process.platform === 'win32') await rename(password, passwordFile(folder));
}

/** Where the password of a server that listens on TCP (Windows) is kept, inside its cluster. */
export function passwordFile(cluster: string): string {
  return join(cluster, 'zhibu.password');
}

async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!/^postgres(-binaries-.+)?\.new-/.test(name)) continue;
    const path = join(home, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > LEFTOVER_AGE_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Without this a power cut right after the first start could undo the rename. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function creationFailed(cluster: string, cause: Error & { stderr?: string; code?: unknown }): EmbeddedDatabaseError {
  const said = (cause.stderr ?? '').trim() || cause.message;
  let cure = 'Check the free space and the rights of the folder, set ZHIBU_DATA to another one, or set DATABASE_URL.';
  if (cause.code === 'ENOTEMPTY' || cause.code === 'EEXIST') {
    cure = 'The folder is not empty and holds no database: move it away.';
  } else if (said.includes('could not look up effective user ID')) {
    cure = 'Give the user that runs this process an entry in /etc/passwd, or set DATABASE_URL.';
  }
  const message = `The database in ${cluster} could not be made: ${said}\n${cure}`;
  return new EmbeddedDatabaseError('creation_failed', message, { cause });
}
