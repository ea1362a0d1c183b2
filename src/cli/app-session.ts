import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../app/create-app.js';
import { migrationOwners, openPool } from '../app/open-database.js';
import { load } from '../app/prepare.js';
import { recordKey } from '../crypto/recorded-key.js';
import { loadSecrets } from '../crypto/secrets.js';
import { clientOptions } from '../database/client-options.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import { Refusal } from '../errors/refusal.js';
import { NotificationBus } from '../events/notification-bus.js';
import { openFiles } from '../files/open-files.js';
import type { Text } from '../i18n/text.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { Log } from '../observability/log.js';
import type { CommandLine } from './command-line.js';
import { type PoolSession, withDatabaseServer } from './session.js';

/** A deployment with its services, as a request would find them. */
export interface AppSession extends PoolSession {
  readonly app: INestApplicationContext;
  readonly modules: readonly LoadedModule[];
}

/**
 * Gives `work` the services of the chosen modules: nothing listens, nothing runs in the background.
 *
 * @throws StartupError as a server would; Refusal `database.not_migrated`
 */
export async function withApp<R>(cli: CommandLine, work: (session: AppSession) => Promise<R>): Promise<R> {
  return withDatabaseServer(cli, async (session) => {
    const { choice, connection, deployment } = session;
    const status = await migrationStatus(migrationOwners(choice.selection), { connection });
    const count = status.flatMap(({ pending }) => pending).length;
    if (count > 0) throw new Refusal('database.not_migrated', NOT_MIGRATED, { count });
    const { dataDir, databaseUrl, production } = deployment;
    const secrets = await loadSecrets({ env: cli.env, dataDir, production, embedded: databaseUrl === null });
    const modules = await load(choice);
    const log = new Log({ level: 'error', requests: false });
    const patient = { ...connection, poolSize: 4, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
    const database = await openPool(patient, modules.flatMap(({ body }) => body.entities ?? []), log);
    try {
      await recordKey(database, secrets.fieldKeys);
      const { installed, recipes, settings } = choice;
      const app = await createApp({ installed, modules, settings, recipes, database, secrets, files: openFiles(settings.files, dataDir, cli.env), log });
      const bus = app.get(NotificationBus, { strict: false });
      try {
        // What services keep in memory they trust only while they would hear of a change.
        await bus.start(clientOptions(connection, connection.connectTimeoutMs, connection));
        return await work({ ...session, database, app, modules });
      } finally {
        await app.close();
        await bus.stop();
      }
    } finally {
      await database.close();
      log.flush();
    }
  });
}

const NOT_MIGRATED: Text = {
  zh: '有 {count} 个迁移尚未执行。请先启动服务器，或执行：zhibu migrate up。',
  en: '{count} migrations are pending. Start the server, or run them: zhibu migrate up.',
};
