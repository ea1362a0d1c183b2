import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../src/app/server.js';
import { load } from '../../src/app/prepare.js';
import { readDeployment } from '../../src/config/deployment.js';
import { CODE_ROOT, readCatalogue } from '../../src/menu/catalogue.js';
import type { LoadedModule } from '../../src/menu/installed-module.js';
import { resolveSelection } from '../../src/menu/selection.js';
import { ApiClient } from './api-client.js';
import { createDatabaseOf } from './database-templates.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A server of some modules on a database of its own. */
export interface BootedServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly server: RunningServer;
  /** Not signed in. */
  readonly anonymous: ApiClient;
  close(): Promise<void>;
}

/** A server with the base module, somebody signed in. */
export interface BootedModules extends BootedServer {
  /** Signed in as the first administrator, with every permission at the root. */
  readonly admin: ApiClient;
  /** Signs in with a user name and password. */
  signIn(username: string, password: string): Promise<ApiClient>;
}

/** What a test may set besides the modules. */
export interface BootOptions {
  /** As in `settings` of zhibu.yaml. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** As in zhibu.yaml. */
  readonly recipes?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The compiled tree whose `modules/` is scanned, for fixtures. */
  readonly codeRoot?: string;
  /** Modules made by the test, served behind those of the checkout. */
  readonly made?: readonly LoadedModule[];
  /** An existing database to start on, instead of a new one. */
  readonly databaseUrl?: string;
}

/** The password of `admin` in tests. */
export const ADMIN_PASSWORD = 'correct horse battery staple';

/** The master secret of servers in tests, so that several can share a database. */
export const TEST_SECRET = 'a secret that the instances of a test share';

const QUIET = { log: { level: 'silent', requests: false }, http: { rateLimit: 100_000, signInsPerMinute: 1000 } };

/** Boots only the named modules and what they need, over real HTTP on a real database. */
export async function bootServer(modules: readonly string[], options: BootOptions = {}): Promise<BootedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhibu-data-'));
  const database = options.databaseUrl === undefined ? await databaseFor(modules, options) : null;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const env = {
    DATABASE_URL: databaseUrl,
    ZHIBU_DATA: dataDir,
    ZHIBU_MODULES: modules.join(','),
    ZHIBU_ADMIN_PASSWORD: ADMIN_PASSWORD,
    ZHIBU_SECRET: TEST_SECRET,
    PORT: '0',
    ...options.env,
  };
  const deployment = { ...readDeployment(env, dataDir), settings: { ...QUIET, ...options.settings }, recipes: options.recipes ?? {} };
  const { codeRoot, made = [] } = options;
  const server = await startServer(deployment, env, {
    ...(codeRoot !== undefined && { codeRoot }),
    load: async (choice) => [...(await load(choice)), ...made],
  });
  return {
    url: server.url,
    databaseUrl,
    server,
    anonymous: new ApiClient(server.url),
    close: async () => {
      await server.stop();
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Migrated already where the modules are those of the checkout; the start migrates for the others. */
async function databaseFor(modules: readonly string[], { codeRoot }: BootOptions): Promise<TestDatabase> {
  const catalogue = await readCatalogue({ codeRoot: CODE_ROOT, configFolder: CODE_ROOT, references: [] });
  const isBuiltIn = codeRoot === undefined && modules.every((id) => catalogue.has(id));
  return isBuiltIn ? createDatabaseOf(resolveSelection(catalogue, modules)) : createTestDatabase();
}

/** The same, with the first administrator signed in. */
export async function bootModules(modules: readonly string[], options: BootOptions = {}): Promise<BootedModules> {
  const booted = await bootServer(modules, options);
  const signIn = (username: string, password: string) => booted.anonymous.signIn(username, password);
  return { ...booted, signIn, admin: await signIn('admin', ADMIN_PASSWORD) };
}
