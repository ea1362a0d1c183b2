import { type RunningServer, startServer } from '../../app/server.js';
import type { Choice } from '../../app/prepare.js';
import { connectionOf } from '../../database/connection-settings.js';
import { createDatabase } from '../../database/create-database.js';
import type { Database } from '../../database/database.js';
import { DatabaseSettings } from '../../database/database-settings.js';
import type { ScratchDatabase } from '../scratch-server.js';
import { SCRATCH_ENV, scratchDeployment } from '../subject.js';

/** A server that does not start with what was chosen. */
export class StartFailure extends Error {
  constructor(cause: unknown) {
    super('the server did not start', { cause });
    this.name = 'StartFailure';
  }
}

/** A database that servers of one choice after another run on. */
export class ScratchRun {
  constructor(
    private readonly database: ScratchDatabase,
    private readonly dataDir: string,
  ) {}

  /**
   * Starts a server of a choice for as long as `work` takes, with all its background work.
   *
   * @throws StartFailure
   */
  async serve<R>(choice: Choice, work: (server: RunningServer) => Promise<R>): Promise<R> {
    const deployment = scratchDeployment(this.database.url, this.dataDir);
    const server = await startServer(deployment, SCRATCH_ENV, { choose: () => Promise.resolve(choice) }).catch((error: unknown) => {
      throw new StartFailure(error);
    });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  }

  /** Gives connections while no server runs. */
  async rest<R>(work: (database: Database) => Promise<R>): Promise<R> {
    const connection = connectionOf(this.database.url, new DatabaseSettings());
    const database = await createDatabase({ connection, entities: [], onError: () => undefined });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
}
