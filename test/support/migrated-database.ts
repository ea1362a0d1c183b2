import { createDatabase } from '../../src/database/create-database.js';
import { connectionOf } from '../../src/database/connection-settings.js';
import type { Database } from '../../src/database/database.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import type { Selection } from '../../src/menu/installed-module.js';
import { createDatabaseOf } from './database-templates.js';
import { giveOwnHorizon } from './own-horizon.js';
import type { TestDatabase } from './test-database.js';

/** A database with the tables of the core, and of some modules; its horizon is its own. */
export interface MigratedDatabase extends TestDatabase {
  readonly database: Database;
}

/** Makes a database for one spec file; `drop` closes it too. */
export async function createMigratedDatabase(selection: Selection = []): Promise<MigratedDatabase> {
  const { url, drop } = await createDatabaseOf(selection);
  await giveOwnHorizon(url);
  const connection = connectionOf(url, new DatabaseSettings());
  const database = await createDatabase({ connection, entities: [], onError: () => undefined });
  return {
    url,
    database,
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}
