import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopAbandonedServer } from './abandoned-server.js';
import { ensureCluster } from './cluster-creation.js';
import { type ClusterLocation, SOCKET_PORT } from './cluster-location.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { type ServerBinaries, serverEnvironment } from './server-binaries.js';
import { ownerLives, probeServer, serverAddress } from './server-connection.js';
import { ServerGuard } from './server-guard.js';
import { enforcedSettings } from './server-settings.js';
import { freeStaleLocks, lockHolderIsGone } from './stale-lock.js';

/** Everything that one launch needs. */
export interface LaunchContext {
  location: ClusterLocation;
  binaries: ServerBinaries;
  /** The port to start on; the same at every restart, because the application keeps using it. */
  port: number;
  onProgress: (line: string) => void;
}

/** How long to wait for a server that is neither usable nor gone. */
const PATIENCE_MS = 60_000;
/** A running server without owner is normally being stopped by its guard, or was started this very moment. */
const UNATTENDED_MS = 2_000;
/** A lock file that stays this long while nobody answers is not the lock of a living server. */
const STALE_LOCK_MS = 3_000;
const SLOW_START_MS = 5_000;
const WAIT_MS = 50;
const STARTING_WAIT_MS = 10;
const LOCKED = /lock file .* already exists|shared memory block .* still in use|could not bind/;

/** The port for a new server: fixed in the name of a Unix socket, any free one on Windows. */
export async function choosePort(): Promise<number> {
  if (process.platform !== 'win32') return SOCKET_PORT;
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the server and answers with its guard, or undefined when a running server was joined.
 * PostgreSQL's own lock decides who starts it; the guard at the owner address tells whether that process still lives.
 */
export async function launchServer(context: LaunchContext, mode: 'own' | 'join'): Promise<ServerGuard | undefined> {
  const { location, binaries } = context;
  const deadline = Date.now() + PATIENCE_MS;
  let guard: ServerGuard | undefined;
  let unattendedSince: number | undefined;
  let lockedSince: number | undefined;
  try {
    for (; ; await sleep(WAIT_MS)) {
      if (Date.now() > deadline) throw notAnswering(location);
      const owned = await ownerLives(location.ownerAddress);
      if (owned && mode === 'own') throw alreadyRunning(location);
      const address = await serverAddress(location);
      const { state } = await probeServer(address);
      if (owned && state === 'up') return undefined;
      if (owned || state !== 'absent') {
        lockedSince = undefined;
        unattendedSince = owned || state !== 'up' ? undefined : (unattendedSince ?? Date.now());
        if (unattendedSince && Date.now() - unattendedSince > UNATTENDED_MS) {
          context.onProgress('stopping a database server whose owner has died');
          await stopAbandonedServer(location, binaries, address);
          unattendedSince = undefined;
        }
        continue;
      }
      guard ??= new ServerGuard();
      await ensureCluster(location, binaries, context.onProgress);
      const failure = await startUnder(guard, context);
      if (failure === undefined) {
        const keeper = guard;
        guard = undefined;
        return keeper;
      }
      if (!LOCKED.test(failure)) throw startFailed(location, failure);
      lockedSince ??= Date.now();
      if (Date.now() - lockedSince > STALE_LOCK_MS || (await lockHolderIsGone(location))) {
        context.onProgress('freeing a lock that a dead database server left');
        await freeStaleLocks(location, context.port);
        lockedSince = undefined;
      }
    }
  } finally {
    await guard?.stop();
  }
}

/** Answers with what PostgreSQL said when it did not start. */
async function startUnder(guard: ServerGuard, context: LaunchContext): Promise<string | undefined> {
  const { location, binaries, port, onProgress } = context;
  const mark = randomUUID();
  let failure: string | undefined;
  void guard
    .start({
      program: join(binaries.binDir, 'postgres'),
      args: enforcedSettings(location, port, mark),
      cwd: location.home,
      env: serverEnvironment(),
      ...location.account,
      logFile: join(location.home, 'postgres.log'),
      ownerAddress: location.ownerAddress,
    })
    .then((output) => (failure = output));
  const address = await serverAddress(location, port);
  const patience = 'the database is still starting (recovering after a hard stop)';
  const slow = setTimeout(() => onProgress(patience), SLOW_START_MS);
  try {
    while ((await probeServer(address)).mark !== mark) {
      if (failure !== undefined) return failure;
      await sleep(STARTING_WAIT_MS);
    }
  } finally {
    clearTimeout(slow);
  }
  await guard.keep();
  return undefined;
}

function alreadyRunning({ home }: ClusterLocation): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'already_running',
    `Another zhibu already runs on the data folder ${home}. Stop it, or set ZHIBU_DATA to another folder.`,
  );
}

function notAnswering({ home }: ClusterLocation): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'start_failed',
    `The database server of ${home} neither answers nor stops. ` +
      `Its log is ${join(home, 'postgres.log')}; end its "postgres" processes and start again.`,
  );
}

function startFailed({ home }: ClusterLocation, output: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'start_failed',
    `The database server of ${home} did not start: ${output.trim()}\n` +
      `The whole log is ${join(home, 'postgres.log')}. Put right what it names, or set DATABASE_URL to another server.`,
  );
}
