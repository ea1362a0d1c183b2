import { resolve } from 'node:path';
import { locateCluster } from './cluster-location.js';
import { prepareBinaries } from './server-binaries.js';
import { ensureDatabase, serverAddress } from './server-connection.js';
import type { ServerGuard } from './server-guard.js';
import { type LaunchContext, choosePort, launchServer } from './server-launch.js';
import { SERVER_DATABASE } from './server-settings.js';

/** What to start. */
export interface EmbeddedOptions {
  /** The data folder (`ZHIBU_DATA`); made when missing. The cluster lies in `postgres` inside it. */
  dataDir: string;
  /** Gets one line for the person at the terminal whenever something takes long or is repaired. */
  onProgress?: (line: string) => void;
  /** `own`: fail if another process already serves this folder; `join`: use its server, else start one. */
  mode: 'own' | 'join';
}

/** A running embedded server; the first five fields fit `pg`'s and TypeORM's connection options. */
export interface EmbeddedServer {
  /** Folder of the Unix socket; 127.0.0.1 on Windows. */
  host: string;
  port: number;
  user: string;
  /** Only on Windows: elsewhere the private socket folder is the lock. */
  password?: string;
  database: string;
  /** True when another process owns the server: it may stop it at any time. */
  joined: boolean;
  /** Folder of `postgres`, `initdb` and `pg_ctl`. */
  binDir: string;
  /** Stops the server, cutting what is still connected; does nothing when it was joined. */
  stop(): Promise<void>;
}

/**
 * Starts (or joins) the PostgreSQL server of a data folder. While this process lives, the server is started again
 * whenever it dies; when this process ends, however it ends, the server is stopped.
 *
 * @throws EmbeddedDatabaseError with a message that names the cure
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, mode, onProgress = () => {} } = options;
  const location = await locateCluster(resolve(dataDir));
  const binaries = await prepareBinaries(location.home, location.account);
  const context: LaunchContext = { location, binaries, port: await choosePort(), onProgress };
  const guard = await launchServer(context, mode);
  const ownership = guard && new Ownership(context, guard);
  const address = await serverAddress(location, guard && context.port);
  try {
    await ensureDatabase(address);
  } catch (error) {
    await ownership?.end();
    throw error;
  }
  return {
    ...address,
    database: SERVER_DATABASE,
    joined: !guard,
    binDir: binaries.binDir,
    stop: async () => ownership?.end(),
  };
}

/** Keeps a guard for as long as the server is owned. */
class Ownership {
  private ending = false;
  private current: Promise<ServerGuard | undefined>;

  constructor(
    private readonly context: LaunchContext,
    guard: ServerGuard,
  ) {
    this.current = Promise.resolve(guard);
    void this.replaceWhenGone(guard);
  }

  async end(): Promise<void> {
    this.ending = true;
    await (await this.current)?.stop();
  }

  /** Not caught on purpose: a process that cannot get its database back has to end. */
  private async replaceWhenGone(guard: ServerGuard): Promise<void> {
    await guard.gone;
    if (this.ending) return;
    this.context.onProgress('the guard of the database ended; starting the database again');
    this.current = launchServer(this.context, 'own');
    const next = await this.current;
    if (next) await this.replaceWhenGone(next);
  }
}
