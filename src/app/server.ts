import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstStart, type PrintedAccount } from '../access/ports.js';
import type { Deployment } from '../config/deployment.js';
import { loadSecrets } from '../crypto/secrets.js';
import type { Database } from '../database/database.js';
import { migrateUp } from '../database/migrations/migrate.js';
import { StartupError } from '../errors/startup-error.js';
import { recordSelection } from '../events/module-selection.js';
import { CODE_ROOT } from '../menu/catalogue.js';
import { Log } from '../observability/log.js';
import { Readiness } from '../observability/readiness.js';
import { type Background, startBackground } from './background.js';
import { createApp } from './create-app.js';
import { type DatabaseServer, migrationOwners, openDatabaseServer, openPool } from './open-database.js';
import { choose, load } from './prepare.js';

/** How long requests in flight may take to finish. */
const DRAIN_MS = 25_000;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Accounts that this start made, to be printed once. */
  readonly accounts: readonly PrintedAccount[];
  readonly app: NestFastifyApplication;
  /** Stops taking requests, lets those in flight finish, closes everything. */
  stop(): Promise<void>;
}

/** How a start may be watched, and where its modules lie. */
export interface StartOptions {
  readonly onProgress?: (line: string) => void;
  /** The compiled tree whose `modules/` is scanned. */
  readonly codeRoot?: string;
}

/**
 * From a deployment to a listening server: choose, open the database, migrate, load, first start, listen.
 *
 * @throws StartupError before anything listens
 */
export async function startServer(deployment: Deployment, env: NodeJS.ProcessEnv, options: StartOptions = {}): Promise<RunningServer> {
  const { onProgress = () => undefined, codeRoot = CODE_ROOT } = options;
  const choice = await choose(deployment, codeRoot);
  const { settings } = choice;
  const log = new Log(settings.log);
  const embedded = deployment.databaseUrl === null;
  const secrets = await loadSecrets({ env, dataDir: deployment.dataDir, production: deployment.production, embedded });
  const [server, modules] = await Promise.all([openDatabaseServer(deployment, settings.database, 'own', onProgress), load(choice)]);
  try {
    await migrateUp(migrationOwners(choice.selection), { connection: server.connection, onProgress });
    const entities = modules.flatMap(({ body }) => body.entities ?? []);
    const database = await openPool(server.connection, entities, log);
    await recordSelection(database, modules.map(({ manifest }) => manifest));
    const app = await createApp({ installed: choice.installed, modules, settings, database, secrets, log });
    const accounts = await firstStart(app, deployment, env);
    const background = await startBackground(app, modules, server.connection);
    await listen(app, deployment);
    return { url: urlOf(app, deployment), accounts, app, stop: () => stop({ app, background, database, server, log }) };
  } catch (error) {
    await server.release();
    throw error;
  }
}

interface Stoppable {
  readonly app: NestFastifyApplication;
  readonly background: Background;
  readonly database: Database;
  readonly server: DatabaseServer;
  readonly log: Log;
}

async function firstStart(app: NestFastifyApplication, { root }: Deployment, env: NodeJS.ProcessEnv): Promise<readonly PrintedAccount[]> {
  const first = app.get(FirstStart, { strict: false });
  return first.run({ root, adminPassword: env['ZHIBU_ADMIN_PASSWORD'] || null });
}

async function listen(app: NestFastifyApplication, { port, host }: Deployment): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') {
      throw new StartupError('config.port_in_use', `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another port.`, { cause: error });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartupError('config.cannot_listen', `Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`, { cause: error });
    }
    throw error;
  }
}

function urlOf(app: NestFastifyApplication, { host }: Deployment): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop({ app, background, database, server, log }: Stoppable): Promise<void> {
  app.get(Readiness, { strict: false }).drain();
  const deadline = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
    await background.stop();
  } finally {
    clearTimeout(deadline);
    await database.close();
    await server.release();
    log.flush();
  }
}
