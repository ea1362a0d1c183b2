import { randomBytes } from 'node:crypto';
import { rename, rm, rmdir } from 'node:fs/promises';
import type pg from 'pg';
import { Refusal } from '../../errors/refusal.js';
import { migrateUp } from '../migrations/migrate.js';
import { migrationFiles, type MigrationOwner } from '../migrations/migration-files.js';
import { withSession } from '../migrations/migration-session.js';
import type { ConnectionSettings } from '../connection-settings.js';
import type { ArchivedTable, ArchiveEnd, ArchiveManifest } from './archive-format.js';
import { ArchiveReader } from './archive-reader.js';
import { copyIn } from './copy.js';
import { columnList, contentOfSchema, quoted, runnerOf } from './schema-catalogue.js';
import { liftGuards } from './schema-guards.js';
import { filesUnder, storeFile } from './stored-files.js';

/** Where to restore, and what is at hand for it. */
export interface RestoreOptions {
  readonly path: string;
  readonly connection: ConnectionSettings;
  /** Everyone who may have migrations, installed modules that are left out among them, in the order they run. */
  readonly owners: readonly MigrationOwner[];
  readonly filesFolder: string;
  /** Run right after the rows of a table are loaded, by its name; not where it has none. */
  readonly afterTable?: Readonly<Record<string, (session: pg.ClientBase) => Promise<void>>>;
  /** Tables and files done so far. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told in English what the migrations do. */
  readonly onMigration?: (line: string) => void;
}

/** What was restored. */
export interface RestoreResult {
  readonly manifest: ArchiveManifest;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Puts a backup into an empty database and an empty folder of files. Reads the whole archive first, so that a
 * damaged one changes nothing; makes the tables by exactly the migrations that the backup had; loads everything
 * in one transaction.
 *
 * @throws Refusal `backup.*` with the cure
 */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const { connection, filesFolder, owners, path } = options;
  const archive = await ArchiveReader.open(path);
  const end = await archive.verify();
  const { manifest } = archive;
  if (manifest.content !== 'full') throw partial(path, manifest.content.module);
  const migrations = await knownMigrations(manifest, owners);
  if ((await filesUnder(filesFolder)).length > 0) throw notEmpty(filesFolder, 'files');
  await withSession(connection, async (session) => {
    const content = await contentOfSchema(runnerOf(session));
    if (content.length > 0) throw notEmpty(connection.database, content.join(', '));
  });
  await migrateUp(owners, { connection, only: migrations, ...(options.onMigration && { onProgress: options.onMigration }) });
  await withSession(connection, (session) => loadAll(session, options, manifest, end));
  return { manifest, tables: manifest.tables.length, rows: sum(end), files: end.files };
}

async function loadAll(session: pg.Client, options: RestoreOptions, manifest: ArchiveManifest, end: ArchiveEnd): Promise<void> {
  const staging = `${options.filesFolder}.${randomBytes(4).toString('hex')}.restoring`;
  await session.query('BEGIN');
  try {
    const restoreGuards = await liftGuards(session);
    await emptySeededTables(session, manifest.tables);
    await loadSections(session, options, manifest, staging, end);
    for (const { name, lastValue } of end.sequences) {
      if (lastValue !== null) await session.query('SELECT setval($1::regclass, $2::bigint)', [quoted(name), lastValue]);
    }
    await restoreGuards();
    if (end.files > 0) {
      await rmdir(options.filesFolder).catch(() => undefined);
      await rename(staging, options.filesFolder);
    }
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Migrations bring rows of their own, which the backup has too. */
async function emptySeededTables(session: pg.Client, tables: readonly ArchivedTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await session.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rows.length > 0) await session.query(`DELETE FROM ${quoted(name)}`);
  }
}

async function loadSections(session: pg.Client, options: RestoreOptions, manifest: ArchiveManifest, staging: string, end: ArchiveEnd): Promise<void> {
  const { afterTable = {}, path, onProgress = () => undefined } = options;
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  const filled = Object.entries(end.rows).filter(([, rows]) => rows > 0);
  const loaded = new Map<string, number>();
  let files = 0;
  const archive = await ArchiveReader.open(path);
  await archive.read(async ({ name, content }) => {
    if ('file' in name) {
      await storeFile(staging, name.file, content);
      files += 1;
    } else {
      loaded.set(name.table, await loadTable(session, tables.get(name.table), content));
      await afterTable[name.table]?.(session);
    }
    onProgress(loaded.size + files, filled.length + end.files);
  });
  const wrong = filled.find(([name, rows]) => loaded.get(name) !== rows);
  if (wrong || files !== end.files) {
    throw new Error(`the archive promises ${wrong ? `${wrong[1]} rows of ${wrong[0]}` : `${end.files} files`} and holds another number`);
  }
}

async function loadTable(session: pg.Client, table: ArchivedTable | undefined, content: AsyncIterable<Buffer>): Promise<number> {
  if (!table) throw new Error('the archive has rows of a table that its first line does not name');
  return copyIn(session, `COPY ${quoted(table.name)} (${columnList(table)}) FROM STDIN (ENCODING 'UTF8')`, content);
}

/** The names of the backup's migrations; every one must be at hand, or the tables would not be the same. */
async function knownMigrations({ migrations }: ArchiveManifest, owners: readonly MigrationOwner[]): Promise<Set<string>> {
  for (const { owner: id, names } of migrations) {
    const owner = owners.find((one) => one.id === id);
    if (!owner) throw missingModule(id);
    const files = (await migrationFiles(owner)).map(({ name }) => name);
    const unknown = names.find((name) => !files.includes(name));
    if (unknown !== undefined) throw newerSchema(id, unknown);
  }
  return new Set(migrations.flatMap(({ names }) => names));
}

function sum(end: ArchiveEnd): number {
  return Object.values(end.rows).reduce((total, rows) => total + rows, 0);
}

function partial(path: string, module: string): Refusal {
  return new Refusal(
    'backup.one_module',
    {
      zh: '{path} 只含模块“{module}”清除前的数据，不能恢复为整个数据库。请使用 zhibu backup 生成的备份。',
      en: '{path} holds only the data of "{module}" before its purge; a whole database cannot be restored from it. Use a file made by zhibu backup.',
    },
    { path, module },
  );
}

function notEmpty(place: string, found: string): Refusal {
  return new Refusal(
    'backup.not_empty',
    {
      zh: '只能恢复到空的数据库和空的文件目录，但 {place} 中已有：{found}。请新建一个数据库（DATABASE_URL）或换一个数据目录（ZHIBU_DATA）。',
      en: 'A backup is restored into an empty database and an empty folder of files, but {place} has: {found}. Make a new database (DATABASE_URL), or name another data folder (ZHIBU_DATA).',
    },
    { place, found },
  );
}

function missingModule(module: string): Refusal {
  return new Refusal(
    'backup.module_missing',
    {
      zh: '备份中有模块“{module}”的数据，但它没有安装。请安装它（目录或 npm 包须写入 zhibu.yaml）后重试。',
      en: 'The backup has data of the module "{module}", which is not installed. Install it (a folder or package must be listed in zhibu.yaml), then try again.',
    },
    { module },
  );
}

function newerSchema(module: string, migration: string): Refusal {
  return new Refusal(
    'backup.newer_schema',
    {
      zh: '备份由更新的版本生成：“{module}”的迁移 {migration} 在此版本中不存在。请先升级。',
      en: 'The backup was made by a newer version: the migration {migration} of "{module}" is not here. Upgrade first.',
    },
    { module, migration },
  );
}
