import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { poolOptions } from './client-options.js';
import type { ConnectionSettings } from './connection-settings.js';
import { Database } from './database.js';
import { StatementNames } from './named-client.js';
import { ReplicaPools } from './replica-pools.js';
import { requireSupportedVersion, startupFailure } from './startup-failure.js';

export interface DatabaseOptions {
  readonly connection: ConnectionSettings;
  /** The entity classes of the core and of the chosen modules. */
  readonly entities: DataSourceOptions['entities'];
  /** Told of connections lost while idle, as when PostgreSQL restarts. Log it; the pool makes new ones. */
  readonly onError: (error: Error) => void;
}

/**
 * Connects to the database, which must be migrated.
 *
 * @throws StartupError `database.*` when the server is not to be had, refuses us or is too old
 */
export async function createDatabase({ connection, entities, onError }: DatabaseOptions): Promise<Database> {
  const statementNames = connection.preparedStatements ? new StatementNames() : undefined;
  const dataSource = new DataSource({
    type: 'postgres',
    database: connection.database,
    entities,
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolErrorHandler: onError,
    extra: poolOptions(connection, connection, statementNames),
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw startupFailure(error, connection);
  }
  const driver = dataSource.driver as unknown as { readonly master: pg.Pool; readonly version: string };
  try {
    requireSupportedVersion(driver.version, connection);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return new Database(dataSource, driver.master, new ReplicaPools(connection, statementNames, onError), statementNames);
}
