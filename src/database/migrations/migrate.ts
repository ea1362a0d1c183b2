import { StartupError } from '../../errors/startup-error.js';
import type { Text } from '../../i18n/text.js';
import type { ConnectionSettings } from '../connection-settings.js';
import { errorCode } from '../pg-errors.js';
import { startupFailure } from '../startup-failure.js';
import { withMigrationDataSource } from './migration-data-source.js';
import { loadMigration, type MigrationOwner } from './migration-files.js';
import { RUN_LOCK, takeLock, withSession } from './migration-session.js';
import { type OwnerState, readState } from './migration-status.js';

export interface MigrateOptions {
  readonly connection: ConnectionSettings;
  /** Told in English what is being done, one line at a time. */
  readonly onProgress?: (line: string) => void;
}

export interface MigrateUpOptions extends MigrateOptions {
  /** The names of those to run; the others stay pending. All, where it is not given. */
  readonly only?: ReadonlySet<string>;
}

export interface MigrateDownOptions extends MigrateOptions {
  /** The owner's id. */
  readonly owner: string;
  /** How many of its migrations to undo, the last one run first. */
  readonly steps: number;
}

/** A migration that was run or undone. */
export interface MigrationRun {
  readonly owner: string;
  readonly name: string;
}

/**
 * Runs what is pending, owner by owner in the order given (topological), each migration in a
 * transaction of its own. When nothing is pending it costs one connection and three statements.
 *
 * One runner at a time: a second one waits, then finds nothing to do. After a kill at any point the
 * next run goes on: a transaction leaves nothing, and a migration with `transaction = false` must be
 * written so that it can be run again (`IF NOT EXISTS`, `createIndexConcurrently`).
 *
 * @throws StartupError `database.*`; what was finished before stays
 */
export async function migrateUp(owners: readonly MigrationOwner[], options: MigrateUpOptions): Promise<MigrationRun[]> {
  const { connection, onProgress = ignore, only } = options;
  const wanted = (state: OwnerState) => (only ? { ...state, pending: state.pending.filter((name) => only.has(name)) } : state);
  return withSession(connection, async (session) => {
    const before = (await readState(owners, session)).map(wanted);
    if (before.every((state) => state.pending.length === 0)) return [];
    await takeLock(session, RUN_LOCK, () => onProgress('waiting for another process that migrates this database'));
    const done: MigrationRun[] = [];
    for (const state of await readState(owners, session)) done.push(...(await runPending(wanted(state), connection, onProgress)));
    return done;
  });
}

/**
 * Undoes the last `steps` migrations of one owner (all, if it has fewer), the last one run first.
 *
 * @throws StartupError `database.migration_owner` for one that is not among `owners`,
 * `database.migration_missing` when a file to undo is not there; nothing is undone then
 */
export async function migrateDown(owners: readonly MigrationOwner[], options: MigrateDownOptions): Promise<MigrationRun[]> {
  const { connection, onProgress = ignore, steps } = options;
  const owner = owners.find(({ id }) => id === options.owner);
  if (!owner) {
    const known = owners.map(({ id }) => id).join(', ');
    throw new StartupError('database.migration_owner', {
      zh: `没有名为“${options.owner}”的迁移所有者。请从中选择：${known}。`,
      en: `Nobody called "${options.owner}" has migrations. Choose one of: ${known}.`,
    });
  }
  if (!Number.isInteger(steps) || steps < 1) {
    throw new StartupError('database.migration_steps', { zh: `不能撤销 ${steps} 个迁移。请给出从 1 起的整数。`, en: `Cannot undo ${steps} migrations. Give a whole number from 1 on.` });
  }
  return withSession(connection, async (session) => {
    await takeLock(session, RUN_LOCK, () => onProgress('waiting for another process that migrates this database'));
    const [state] = await readState([owner], session);
    return state ? undoLast(state, steps, connection, onProgress) : [];
  });
}

async function runPending(
  state: OwnerState,
  connection: ConnectionSettings,
  onProgress: (line: string) => void,
): Promise<MigrationRun[]> {
  if (state.pending.length === 0) return [];
  const files = state.files.filter(({ name }) => state.pending.includes(name));
  const migrations = await Promise.all(files.map(loadMigration));
  const work = { owner: state.of, migrations, connection, onProgress };
  try {
    const run = await withMigrationDataSource(work, (dataSource) => dataSource.runMigrations({ transaction: 'each' }));
    return run.map(({ name }) => ({ owner: state.owner, name }));
  } catch (error) {
    throw migrationFailure(error, state.owner, connection);
  }
}

async function undoLast(
  state: OwnerState,
  steps: number,
  connection: ConnectionSettings,
  onProgress: (line: string) => void,
): Promise<MigrationRun[]> {
  const names = state.applied.slice(-steps).toReversed();
  const files = names.map((name) => state.files.find((file) => file.name === name) ?? missing(name, state.of));
  const migrations = await Promise.all(files.map(loadMigration));
  const work = { owner: state.of, migrations, connection, onProgress };
  try {
    await withMigrationDataSource(work, async (dataSource) => {
      for (const Migration of migrations) {
        await dataSource.undoLastMigration({ transaction: new Migration().transaction === false ? 'none' : 'each' });
      }
    });
  } catch (error) {
    throw migrationFailure(error, state.owner, connection);
  }
  return names.map((name) => ({ owner: state.owner, name }));
}

function missing(name: string, owner: MigrationOwner): never {
  throw new StartupError('database.migration_missing', {
    zh: `${name} 执行过，但 ${owner.folder} 中没有它的文件。请用带来它的版本撤销。`,
    en: `${name} was run but its file is not in ${owner.folder}. Undo it with the version that brought it.`,
  });
}

function migrationFailure(error: unknown, owner: string, connection: ConnectionSettings): unknown {
  const known = startupFailure(error, connection);
  if (known instanceof StartupError) return known;
  const message = error instanceof Error ? error.message : String(error);
  const { zh, en } = cure(error, connection);
  return new StartupError(
    'database.migration_failed',
    {
      zh: `“${owner}”的一个迁移失败：${message}。${zh}之前完成的保留，下次从此处继续。`,
      en: `A migration of "${owner}" failed: ${message}. ${en} What was finished before it stays; the next run goes on from there.`,
    },
    { cause: error },
  );
}

function cure(error: unknown, { user = 'the user' }: ConnectionSettings): Text {
  if (errorCode(error) === '42501') {
    const grant = `GRANT CREATE ON SCHEMA public TO ${user}`;
    return { zh: `请允许该用户建表：${grant}。`, en: `Let the user make tables: ${grant}.` };
  }
  if (errorCode(error) === '55P03') {
    return { zh: '另一个会话占用着它要用的表：请在空闲时重新启动。', en: 'Another session holds a table that it needs: start again at a quieter moment.' };
  }
  return { zh: '请排除原因后重新启动。', en: 'Correct the cause and start again.' };
}

function ignore(): void {}
