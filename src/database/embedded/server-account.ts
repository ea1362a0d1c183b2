import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

const run = promisify(execFile);

/** The user that PostgreSQL runs as when the calling process is root (PostgreSQL refuses to run as root). */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** True when the calling process is root and has to give its rights away for PostgreSQL. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Whom root runs PostgreSQL as: whoever owns the existing cluster (so that a `postgres` user installed later changes
 * nothing), else `postgres`, else `nobody`.
 */
export async function chooseAccount(existingCluster: string | undefined): Promise<ServerAccount> {
  if (existingCluster) {
    const { uid, gid } = await stat(existingCluster);
    if (uid !== 0) return { uid, gid };
    throw new EmbeddedDatabaseError(
      'account_unavailable',
      `The database folder ${existingCluster} belongs to root, but PostgreSQL does not run as root. ` +
        `Give it back to the user that made it, for example: chown -R postgres ${existingCluster}`,
    );
  }
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const account = findUser(users, 'postgres') ?? findUser(users, 'nobody');
  if (account) return account;
  throw new EmbeddedDatabaseError(
    'account_unavailable',
    'PostgreSQL does not run as root, and /etc/passwd has neither "postgres" nor "nobody" to run it as. ' +
      'Start as an ordinary user, add one of the two, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function findUser(users: string, name: string): ServerAccount | undefined {
  const fields = users
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  if (!fields) return undefined;
  // macOS writes nobody as -2; the system calls want the unsigned form.
  const [uid, gid] = [Number(fields[2]) >>> 0, Number(fields[3]) >>> 0];
  return uid === 0 ? undefined : { uid, gid };
}

/** Whether the account can enter a folder, found out by trying: access lists and mounts have their say too. */
export async function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  return run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', env: {} }).then(
    () => true,
    () => false,
  );
}
