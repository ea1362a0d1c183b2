import type { ConnectionSettings } from '../../database/connection-settings.js';
import { runnerOf } from '../../database/backup/schema-catalogue.js';
import { migrateDown, migrateUp } from '../../database/migrations/migrate.js';
import { ledgerTable, migrationFiles, type MigrationOwner } from '../../database/migrations/migration-files.js';
import { withSession } from '../../database/migrations/migration-session.js';
import { schemaDifference, type SchemaItem, schemaItems } from './schema-items.js';

/** What came of undoing and doing again. */
export interface TriedMigrations {
  /** In the order they were run. */
  readonly names: readonly string[];
  /** Of each migration whose undoing left the schema other than before it, the differences. */
  readonly undone: ReadonlyMap<string, readonly string[]>;
  /** Between the first time up and the second. */
  readonly again: readonly string[];
  /** What the migrations of this owner made, its ledger aside. */
  readonly made: readonly SchemaItem[];
}

/**
 * Runs the migrations of one owner up, down and up, one by one, on a database that has none of them; those of the
 * owners before it are run first.
 *
 * @param owners in the order they run; `id` is one of them
 * @throws StartupError `database.*` for a migration that fails
 */
export async function tryMigrations(owners: readonly MigrationOwner[], id: string, connection: ConnectionSettings): Promise<TriedMigrations> {
  const owner = owners.find((each) => each.id === id);
  if (!owner) return { names: [], undone: new Map(), again: [], made: [] };
  await migrateUp(owners.slice(0, owners.indexOf(owner)), { connection });
  const read = () => withSession(connection, async (session) => withoutLedger(owner, await schemaItems(runnerOf(session))));
  const names = (await migrationFiles(owner)).map(({ name }) => name);
  const steps = [await read()];
  for (const name of names) {
    await migrateUp([owner], { connection, only: new Set([name]) });
    steps.push(await read());
  }
  const undone = new Map<string, readonly string[]>();
  let reached = steps.at(-1) ?? [];
  for (const [index, name] of [...names.entries()].toReversed()) {
    await migrateDown([owner], { connection, owner: id, steps: 1 });
    const now = await read();
    // What an earlier step left is told once.
    const left = schemaDifference(steps[index] ?? [], now);
    const known = schemaDifference(steps[index + 1] ?? [], reached);
    const fresh = left.filter((item) => !known.includes(item));
    if (fresh.length > 0) undone.set(name, fresh);
    reached = now;
  }
  if (undone.size > 0) return { names, undone, again: [], made: madeBy(steps) };
  await migrateUp([owner], { connection });
  return { names, undone, again: schemaDifference(steps.at(-1) ?? [], await read()), made: madeBy(steps) };
}

function madeBy(steps: readonly (readonly SchemaItem[])[]): SchemaItem[] {
  const before = new Set(steps[0]?.map(({ kind, name }) => `${kind} ${name}`));
  return (steps.at(-1) ?? []).filter(({ kind, name }) => !before.has(`${kind} ${name}`));
}

/** The ledger is made by the first run and stays. */
function withoutLedger(owner: MigrationOwner, items: readonly SchemaItem[]): SchemaItem[] {
  const ledger = ledgerTable(owner);
  const own = [ledger, `${ledger}_id_seq`];
  return items.filter(({ name, definition }) => !own.includes(name) && !name.startsWith(`${ledger}.`) && !definition.includes(`.${ledger} `));
}
