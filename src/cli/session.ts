import { migrationOwners, openDatabaseServer, openPool } from '../app/open-database.js';
import { choose, type Choice } from '../app/prepare.js';
import { type Deployment, readDeployment } from '../config/deployment.js';
import type { ConnectionSettings } from '../database/connection-settings.js';
import type { Database } from '../database/database.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import type { MigrationOwner } from '../database/migrations/migration-files.js';
import { Refusal } from '../errors/refusal.js';
import type { InstalledModule } from '../menu/installed-module.js';
import { Log } from '../observability/log.js';
import type { Text } from '../i18n/text.js';
import type { CommandLine } from './command-line.js';

const NOT_MIGRATED: Text = {
  zh: '核心有 {count} 个迁移尚未执行。请先执行：zhibu migrate up。',
  en: '{count} migrations of the core are pending. Run them first: zhibu migrate up.',
};

/** A deployment with its database server at hand, for as long as one command takes. */
export interface DatabaseSession {
  readonly deployment: Deployment;
  readonly choice: Choice;
  readonly connection: ConnectionSettings;
}

/** The same with connections to run SQL on. */
export interface PoolSession extends DatabaseSession {
  readonly database: Database;
}

/**
 * Gives `work` the database server of the deployment: the one that runs, or the embedded one, started for the time
 * of the command. No module is loaded and nothing is migrated.
 *
 * @throws StartupError for a bad configuration or an unreachable database
 */
export async function withDatabaseServer<R>(cli: CommandLine, work: (session: DatabaseSession) => Promise<R>): Promise<R> {
  const deployment = readDeployment(cli.env);
  const choice = await choose(deployment, cli.codeRoot);
  const server = await openDatabaseServer(deployment, choice.settings.database, 'join', (line) => cli.terminal.note(line));
  try {
    return await work({ deployment, choice, connection: server.connection });
  } finally {
    await server.release();
  }
}

/** Like `withDatabaseServer`, with a small pool of connections whose statements may take their time. */
export async function withDatabase<R>(cli: CommandLine, work: (session: PoolSession) => Promise<R>): Promise<R> {
  return withDatabaseServer(cli, async (session) => {
    const { settings } = session.choice;
    const connection = { ...session.connection, poolSize: 2, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
    const log = new Log({ ...settings.log, level: 'silent' });
    const database = await openPool(connection, [], log);
    try {
      return await work({ ...session, connection, database });
    } finally {
      await database.close();
    }
  });
}

/**
 * Like `withDatabase`, for what reads tables of the core.
 *
 * @throws Refusal `database.not_migrated` where there are none yet
 */
export async function withMigratedDatabase<R>(cli: CommandLine, work: (session: PoolSession) => Promise<R>): Promise<R> {
  return withDatabase(cli, async (session) => {
    const [pending] = await migrationStatus(migrationOwners([]), session);
    if (pending && pending.pending.length > 0) throw new Refusal('database.not_migrated', NOT_MIGRATED, { count: pending.pending.length });
    return work(session);
  });
}

/** Everyone who may have tables: the core, the chosen modules in their order, then the installed ones that are left out. */
export function allMigrationOwners({ installed, selection }: Choice): MigrationOwner[] {
  const chosen = new Set<InstalledModule>(selection);
  return migrationOwners([...selection, ...[...installed.values()].filter((module) => !chosen.has(module))]);
}
