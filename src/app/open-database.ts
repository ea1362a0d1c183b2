import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { Deployment } from '../config/deployment.js';
import { connectionOf, type ConnectionSettings } from '../database/connection-settings.js';
import { createDatabase } from '../database/create-database.js';
import type { Database } from '../database/database.js';
import type { DatabaseSettings } from '../database/database-settings.js';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded/embedded-server.js';
import type { MigrationOwner } from '../database/migrations/migration-files.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { CODE_ROOT } from '../menu/catalogue.js';
import type { Selection } from '../menu/installed-module.js';
import type { Log } from '../observability/log.js';

/** A PostgreSQL that can be connected to, and how to let go of it. */
export interface DatabaseServer {
  readonly connection: ConnectionSettings;
  /** null with `DATABASE_URL`. */
  readonly embedded: EmbeddedServer | null;
  release(): Promise<void>;
}

/**
 * The database server of a deployment: `DATABASE_URL`, or the embedded one, started where it does not run.
 *
 * @param mode `own` for a server, which must be the only one on its data folder; `join` for the command line
 */
export async function openDatabaseServer(
  deployment: Deployment,
  settings: DatabaseSettings,
  mode: 'own' | 'join',
  onProgress?: (line: string) => void,
): Promise<DatabaseServer> {
  if (deployment.databaseUrl !== null) {
    return { connection: connectionOf(deployment.databaseUrl, settings), embedded: null, release: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedServer({ dataDir: deployment.dataDir, mode, ...(onProgress && { onProgress }) });
  return { connection: connectionOf(embedded, settings), embedded, release: () => embedded.stop() };
}

/** The owners of migrations, in the order they run: the core, then the chosen modules. */
export function migrationOwners(selection: Selection, codeRoot = CODE_ROOT): MigrationOwner[] {
  const modules = selection.map(({ manifest, migrationsFolder }) => ({ id: manifest.id, folder: migrationsFolder }));
  return [{ id: 'core', folder: join(codeRoot, 'migrations', 'core') }, ...modules].filter(({ folder }) => existsSync(folder));
}

/** What entities of modules may refer to. */
export const CORE_ENTITIES: readonly Type<unknown>[] = [StoredFile];

/** Opens the pool of a server. */
export function openPool(
  connection: ConnectionSettings,
  entities: readonly Type<unknown>[],
  log: Log,
): Promise<Database> {
  return createDatabase({
    connection,
    entities: [...CORE_ENTITIES, ...entities],
    onError: (error) => log.failure({ error }, 'a database connection was lost'),
  });
}
