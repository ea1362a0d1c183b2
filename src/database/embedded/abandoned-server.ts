import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClusterLocation } from './cluster-location.js';
import { type ServerBinaries, serverEnvironment } from './server-binaries.js';
import { type ServerAddress, runStatement } from './server-connection.js';

const run = promisify(execFile);

/**
 * The shell that PostgreSQL starts is a child of a backend, and that one of the postmaster. So the signal goes to the
 * server that answered us, and not to whatever has the number found in a file.
 */
const STOP_OWN_POSTMASTER =
  'b=$PPID; ' +
  "p=$(sed -n 's/^PPid:[^0-9]*//p' /proc/$b/status 2>/dev/null || ps -o ppid= -p $b); " +
  '[ -n "$p" ] && kill -INT $p';

/** Stops a running server whose owner and guard are both dead. The caller waits until nobody answers any more. */
export async function stopAbandonedServer(
  { cluster, home, account }: ClusterLocation,
  { binDir }: ServerBinaries,
  address: ServerAddress,
): Promise<void> {
  if (process.platform === 'win32') {
    const stopping = ['stop', '-D', cluster, '-m', 'fast', '--no-wait'];
    await run(join(binDir, 'pg_ctl'), stopping, { ...account, cwd: home, env: serverEnvironment() });
    return;
  }
  const program = STOP_OWN_POSTMASTER.replaceAll("'", "''");
  // It succeeds by losing the connection.
  await runStatement(address, `COPY (SELECT 1) TO PROGRAM '${program}'`).catch(() => {});
}
