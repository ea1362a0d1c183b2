import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstStart, type PrintedAccount } from '../access/ports.js';
import type { Deployment } from '../config/deployment.js';
import { recordKey } from '../crypto/recorded-key.js';
import { loadSecrets } from '../crypto/secrets.js';
import { DeploymentFields } from '../custom-fields/deployment-fields.js';
import { migrateUp } from '../database/migrations/migrate.js';
import { recordSelection } from '../events/module-selection.js';
import { openFiles } from '../files/open-files.js';
import { SilentConnections } from '../http/silent-connections.js';
import { CODE_ROOT } from '../menu/catalogue.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { Log } from '../observability/log.js';
import { checkMetricsToken } from '../observability/metrics-token.js';
import { Readiness } from '../observability/readiness.js';
import { startBackground } from './background.js';
import { Closing } from './closing.js';
import { createApp } from './create-app.js';
import { demoOfStart } from './demo-start.js';
import { listen, requireFreePort, urlOf } from './listening.js';
import { migrationOwners, openDatabaseServer, openPool } from './open-database.js';
import { type Choice, choose as chooseFrom, load as loadChosen } from './prepare.js';

/** How long requests in flight may take to finish. */
const DRAIN_MS = 25_000;
const IDLE_SWEEP_MS = 50;
/** How long a connection that was opened may take to send its first request while the server stops. */
const SILENCE_MS = 1_000;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Accounts that this start made, to be printed once. */
  readonly accounts: readonly PrintedAccount[];
  readonly app: NestFastifyApplication;
  /** Stops taking requests, lets those in flight finish, closes everything. */
  stop(): Promise<void>;
}

/** How a start may be watched, and where its modules come from. */
export interface StartOptions {
  readonly onProgress?: (line: string) => void;
  /** The compiled tree whose `modules/` is scanned. */
  readonly codeRoot?: string;
  /** Finds and resolves what the deployment chose; a check has found it already. */
  readonly choose?: (deployment: Deployment) => Promise<Choice>;
  /** Loads what was chosen; a test adds modules of its own. */
  readonly load?: (choice: Choice) => Promise<readonly LoadedModule[]>;
}

/**
 * From a deployment to a listening server: choose, open the database, migrate, load, first start, listen.
 *
 * @throws StartupError before anything listens
 */
export async function startServer(deployment: Deployment, env: NodeJS.ProcessEnv, options: StartOptions = {}): Promise<RunningServer> {
  const closing = new Closing();
  const accounts: PrintedAccount[] = [];
  try {
    const app = await open(deployment, env, options, { closing, accounts });
    await listen(app, deployment);
    return { url: urlOf(app, deployment), accounts, app, stop: () => closing.close() };
  } catch (error) {
    // They are in the database, and no later start makes them again.
    for (const { username, password } of accounts) if (password !== null) options.onProgress?.(`the account ${username} is made, with the password ${password}`);
    // Why the start failed matters more than what failed on the way back.
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function open(
  deployment: Deployment,
  env: NodeJS.ProcessEnv,
  { onProgress = () => undefined, codeRoot = CODE_ROOT, choose = (given) => chooseFrom(given, codeRoot), load = loadChosen }: StartOptions,
  { accounts, closing }: { readonly closing: Closing; readonly accounts: PrintedAccount[] },
): Promise<NestFastifyApplication> {
  checkMetricsToken(deployment, onProgress);
  const choice = await choose(deployment);
  await requireFreePort(deployment);
  const { recipes, settings } = choice;
  const { dataDir, production } = deployment;
  const log = new Log(settings.log);
  closing.add(() => log.flush());
  const secrets = await loadSecrets({ env, dataDir, production, embedded: deployment.databaseUrl === null });
  // The database starts while the code is read.
  const [modules, server] = await Promise.allSettled([load(choice), openDatabaseServer(deployment, settings.database, 'own', onProgress)]);
  if (server.status === 'rejected') throw server.reason;
  closing.add(() => server.value.release());
  if (modules.status === 'rejected') throw modules.reason;
  const { connection } = server.value;
  await migrateUp(migrationOwners(choice.selection), { connection, onProgress });
  const database = await openPool(connection, modules.value.flatMap(({ body }) => body.entities ?? []), log);
  closing.add(() => database.close());
  await recordKey(database, secrets.fieldKeys);
  await recordSelection(database, modules.value.map(({ manifest }) => manifest));
  const files = openFiles(settings.files, dataDir, env);
  const { metricsToken } = deployment;
  const app = await createApp({ installed: choice.installed, modules: modules.value, settings, recipes, database, secrets, files, log, metricsToken });
  accounts.push(...(await firstStart(app, deployment, env)));
  const background = await startBackground(app, modules.value, connection);
  closing.add(() => background.stop());
  // What modules make queues jobs, for which the queues must be there.
  if (deployment.demo) await demoOfStart(app, modules.value, accounts, onProgress);
  const silent = new SilentConnections(app.getHttpServer());
  closing.add(() => drain(app, silent));
  await app.get(DeploymentFields, { strict: false }).settle(deployment.customFields);
  return app;
}

async function firstStart(app: NestFastifyApplication, { root }: Deployment, env: NodeJS.ProcessEnv): Promise<readonly PrintedAccount[]> {
  const first = app.get(FirstStart, { strict: false });
  return first.run({ root, adminPassword: env['ZHIBU_ADMIN_PASSWORD'] || null });
}

/** Takes nothing new, lets the requests in flight finish, and closes each connection once it has nothing to do. */
async function drain(app: NestFastifyApplication, silent: SilentConnections): Promise<void> {
  const http = app.getHttpServer();
  app.get(Readiness, { strict: false }).drain();
  const idle = setInterval(() => http.closeIdleConnections(), IDLE_SWEEP_MS);
  const unused = setTimeout(() => silent.close(), SILENCE_MS);
  const deadline = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
  await app.close().finally(() => {
    clearInterval(idle);
    clearTimeout(unused);
    clearTimeout(deadline);
  });
}
