import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../src/app/server.js';
import { readDeployment } from '../../src/config/deployment.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase } from './test-database.js';

/** A server of some modules on a database of its own. */
export interface BootedModules {
  readonly url: string;
  readonly databaseUrl: string;
  readonly server: RunningServer;
  /** Not signed in. */
  readonly anonymous: ApiClient;
  /** Signed in as the first administrator, with every permission at the root. */
  readonly admin: ApiClient;
  /** Signs in with a user name and password. */
  signIn(username: string, password: string): Promise<ApiClient>;
  close(): Promise<void>;
}

/** What a test may set besides the modules. */
export interface BootOptions {
  /** As in `settings` of zhibu.yaml. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** An existing database to start on, instead of a new one. */
  readonly databaseUrl?: string;
}

/** The password of `admin` in tests. */
export const ADMIN_PASSWORD = 'correct horse battery staple';

const QUIET = { log: { level: 'silent', requests: false }, http: { rateLimit: 100_000, signInsPerMinute: 1000 } };

/** Boots only the named modules and what they need, over real HTTP on a real database. */
export async function bootModules(modules: readonly string[], options: BootOptions = {}): Promise<BootedModules> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhibu-data-'));
  const database = options.databaseUrl === undefined ? await createTestDatabase() : null;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const env = {
    DATABASE_URL: databaseUrl,
    ZHIBU_DATA: dataDir,
    ZHIBU_MODULES: modules.join(','),
    ZHIBU_ADMIN_PASSWORD: ADMIN_PASSWORD,
    PORT: '0',
    ...options.env,
  };
  const deployment = { ...readDeployment(env, dataDir), settings: { ...QUIET, ...options.settings } };
  const server = await startServer(deployment, env, () => undefined);
  const anonymous = new ApiClient(server.url);
  const signIn = (username: string, password: string) => anonymous.signIn(username, password);
  return {
    url: server.url,
    databaseUrl,
    server,
    anonymous,
    admin: await signIn('admin', ADMIN_PASSWORD),
    signIn,
    close: async () => {
      await server.stop();
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
