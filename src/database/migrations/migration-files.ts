import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationInterface } from 'typeorm';
import { StartupError } from '../../errors/startup-error.js';
import type { Text } from '../../i18n/text.js';

/** Who owns tables and therefore migrations: the core or one module. */
export interface MigrationOwner {
  /** `core`, or the module's id. */
  readonly id: string;
  /** The absolute folder of the compiled migrations, `<13-digit timestamp>-<verb>-<noun>.js`; missing when there is none. */
  readonly folder: string;
}

/** A migration by its file. `name` is the class in it and what the ledger records. */
export interface MigrationFile {
  readonly name: string;
  readonly path: string;
}

/** A migration's class; `transaction = false` on it takes it out of its transaction. */
export type MigrationClass = new () => MigrationInterface;

const FILE_NAME = /^(\d{13})-([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\.js$/;

/** The ledger of an owner: `core_migrations`, `info_migrations`. */
export function ledgerTable(owner: MigrationOwner): string {
  return `${owner.id.replaceAll('-', '_')}_migrations`;
}

/**
 * The migrations of `owner`, oldest first, without loading them: `1790000000000-create-jobs.js` of
 * `core` holds the class `CoreCreateJobs1790000000000`.
 *
 * @throws StartupError `database.migration_file`
 */
export async function migrationFiles(owner: MigrationOwner): Promise<MigrationFile[]> {
  const scripts = (await list(owner.folder)).filter((file) => file.endsWith('.js')).toSorted();
  const timestamps = new Set<string>();
  return scripts.map((file) => {
    const path = join(owner.folder, file);
    const [, timestamp, words] = FILE_NAME.exec(file) ?? [];
    if (!timestamp || !words) {
      throw fileFault({
        zh: `${path} 的名称不是 <13 位时间戳>-<动词>-<名词>。请改名，例如 ${Date.now()}-create-things。`,
        en: `${path} is not named <13-digit timestamp>-<verb>-<noun>. Rename it: ${Date.now()}-create-things.`,
      });
    }
    if (timestamps.has(timestamp)) {
      throw fileFault({ zh: `${path} 与另一个迁移的时间戳相同。请换一个。`, en: `${path} has the timestamp of another migration. Give it one of its own.` });
    }
    timestamps.add(timestamp);
    return { name: `${pascalCase(owner.id)}${pascalCase(words)}${timestamp}`, path };
  });
}

/**
 * Loads the class of a migration.
 *
 * @throws StartupError `database.migration_class`
 */
export async function loadMigration(file: MigrationFile): Promise<MigrationClass> {
  const exported = (await import(pathToFileURL(file.path).href)) as Readonly<Record<string, unknown>>;
  const migration = exported[file.name];
  if (typeof migration === 'function' && migration.name === file.name) return migration as MigrationClass;
  const found = Object.keys(exported).join(', ') || 'nothing';
  throw new StartupError('database.migration_class', {
    zh: `${file.path} 导出的是 ${found}。请导出类 ${file.name}：所有者、文件名中的词、时间戳。`,
    en: `${file.path} exports ${found}. Export the class ${file.name}: its owner, the words of the file, the timestamp.`,
  });
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function pascalCase(kebab: string): string {
  return kebab.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function fileFault(message: Text): StartupError {
  return new StartupError('database.migration_file', message);
}
