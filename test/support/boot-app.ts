import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app/create-app.js';
import { migrationOwners, openDatabaseServer, openPool } from '../../src/app/open-database.js';
import { choose, load } from '../../src/app/prepare.js';
import { readDeployment } from '../../src/config/deployment.js';
import { loadSecrets } from '../../src/crypto/secrets.js';
import { migrateUp } from '../../src/database/migrations/migrate.js';
import { openFiles } from '../../src/files/open-files.js';
import type { LoadedModule } from '../../src/menu/load-modules.js';
import { Log } from '../../src/observability/log.js';
import { createTestDatabase } from './test-database.js';

/** An application that listens on a free port. */
export interface BootedApp {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly modules: readonly LoadedModule[];
  close(): Promise<void>;
}

/**
 * Boots the core with `base`, the named modules of the checkout and modules made by the test. There is no first start:
 * no organisation, and nobody who could sign in.
 */
export async function bootApp(moduleIds: readonly string[], made: readonly LoadedModule[] = []): Promise<BootedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhibu-app-'));
  const database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, ZHIBU_DATA: dataDir, ZHIBU_MODULES: moduleIds.join(',') };
  const deployment = { ...readDeployment(env, dataDir), settings: { log: { level: 'silent', requests: false }, http: { rateLimit: 1_000_000 } } };
  const choice = await choose(deployment);
  const { connection } = await openDatabaseServer(deployment, choice.settings.database, 'own');
  await migrateUp(migrationOwners(choice.selection), { connection });
  const modules = [...(await load(choice)), ...made];
  const log = new Log(choice.settings.log);
  const pool = await openPool(connection, modules.flatMap(({ body }) => body.entities ?? []), log);
  const secrets = await loadSecrets({ env, dataDir, production: false, embedded: false });
  const files = openFiles(choice.settings.files, dataDir, env);
  const parts = { installed: choice.installed, settings: choice.settings, database: pool, secrets, files, log };
  const app = await createApp({ ...parts, modules });
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    app,
    modules,
    close: async () => {
      await app.close();
      await pool.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
