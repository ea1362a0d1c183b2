import { randomUUID } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterLocation } from './cluster-location.js';
import { isRoot } from './server-account.js';

/** Above the largest process id of any supported system. */
const NO_PROCESS = 2_147_483_646;

/**
 * True when Linux knows that the process named in the lock file is no server of this cluster: it is a zombie that
 * nobody reaps, or works in another folder. Elsewhere, and for processes that we may not look at, false.
 */
export async function lockHolderIsGone({ cluster }: ClusterLocation): Promise<boolean> {
  try {
    const holder = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    await stat(`/proc/${holder}`);
    const [ours, theirs] = await Promise.all([stat(cluster), stat(`/proc/${holder}/cwd`).catch(missing)]);
    return theirs === undefined || ours.ino !== theirs.ino || ours.dev !== theirs.dev;
  } catch {
    return false;
  }
}

/** A zombie is listed but has no working folder. */
function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Frees lock files whose process number now belongs to something else (a container that counts from 1 again, a
 * zombie): PostgreSQL would refuse to start for ever. Only the number is replaced, so its second check, on the shared
 * memory named in the same file, still guards against a server that lives.
 */
export async function freeStaleLocks({ cluster, socketDir }: ClusterLocation, port: number): Promise<void> {
  for (const file of [join(cluster, 'postmaster.pid'), join(socketDir, `.s.PGSQL.${port}.lock`)]) {
    const content = await readFile(file, 'utf8').catch(() => undefined);
    if (content === undefined) continue;
    const { uid, gid } = await stat(file);
    const replacement = `${file}.${randomUUID()}`;
    const handle = await open(replacement, 'wx', 0o600);
    try {
      await handle.writeFile(content.replace(/^-?\d+/, String(NO_PROCESS)));
      if (isRoot()) await handle.chown(uid, gid);
    } finally {
      await handle.close();
    }
    await rename(replacement, file);
  }
}
