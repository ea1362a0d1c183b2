import type pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import type { ConnectionSettings } from '../connection-settings.js';
import { ledgerTable, type MigrationClass, type MigrationOwner } from './migration-files.js';
import { migrationClientOptions, takeLock, WORK_LOCK } from './migration-session.js';

export interface MigrationWork {
  readonly owner: MigrationOwner;
  readonly migrations: readonly MigrationClass[];
  readonly connection: ConnectionSettings;
  readonly onProgress: (line: string) => void;
}

/**
 * A short-lived DataSource with the ledger of one owner and one connection, which takes the work lock
 * before anything else. A migration whose process was killed may still run inside PostgreSQL: the
 * lock falls only when that statement has ended, so the next run meets a finished state.
 */
export async function withMigrationDataSource<R>(
  { owner, migrations, connection, onProgress }: MigrationWork,
  work: (dataSource: DataSource) => Promise<R>,
): Promise<R> {
  const onWait = () => onProgress('waiting for a migration that another process began');
  const dataSource = new DataSource({
    type: 'postgres',
    database: connection.database,
    migrations: [...migrations],
    migrationsTableName: ledgerTable(owner),
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: progressLogger((line) => onProgress(`${owner.id}: ${line}`)),
    poolErrorHandler: ignore,
    extra: {
      ...migrationClientOptions(connection),
      max: 1,
      onConnect: async (client: pg.ClientBase) => {
        client.on('error', ignore);
        await takeLock(client, WORK_LOCK, onWait);
      },
    },
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Passes on what TypeORM says of single migrations. */
function progressLogger(report: (line: string) => void): Logger {
  const pass = (message: string) => {
    if (message.startsWith('Migration ')) report(message.replace(/^Migration "?/, '').replace(/[".]/g, ''));
  };
  return { logQuery: ignore, logQueryError: ignore, logQuerySlow: ignore, log: ignore, logSchemaBuild: pass, logMigration: pass };
}

function ignore(): void {}
