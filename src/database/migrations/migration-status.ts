import pg from 'pg';
import type { ConnectionSettings } from '../connection-settings.js';
import { ledgerTable, type MigrationFile, migrationFiles, type MigrationOwner } from './migration-files.js';
import { withSession } from './migration-session.js';

/** Where an owner's tables stand. Migrations by name. */
export interface MigrationStatus {
  readonly owner: string;
  /** In the order they were run. */
  readonly applied: readonly string[];
  /** In the order they will be run. */
  readonly pending: readonly string[];
  /** In the ledger without a file: run by a newer version, or the file was renamed. */
  readonly unknown: readonly string[];
}

/** The status with the files behind it. */
export interface OwnerState extends MigrationStatus {
  readonly of: MigrationOwner;
  readonly files: readonly MigrationFile[];
}

/**
 * What is applied and what is pending, per owner. Loads no migration and changes nothing.
 *
 * @throws StartupError `database.*`
 */
export async function migrationStatus(
  owners: readonly MigrationOwner[],
  { connection }: { readonly connection: ConnectionSettings },
): Promise<MigrationStatus[]> {
  const states = await withSession(connection, (session) => readState(owners, session));
  return states.map(({ owner, applied, pending, unknown }) => ({ owner, applied, pending, unknown }));
}

/** Compares the ledgers with the folders. By name: a migration that is older than the last one run is pending all the same. */
export async function readState(owners: readonly MigrationOwner[], session: pg.ClientBase): Promise<OwnerState[]> {
  const [ledgers, folders] = await Promise.all([readLedgers(owners, session), Promise.all(owners.map(migrationFiles))]);
  return owners.map((of, index) => {
    const files = folders[index] ?? [];
    const applied = ledgers.get(of.id) ?? [];
    const names = files.map((file) => file.name);
    return {
      of,
      owner: of.id,
      files,
      applied,
      pending: names.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !names.includes(name)),
    };
  });
}

async function readLedgers(owners: readonly MigrationOwner[], session: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows: present } = await session.query<{ owner: string }>(
    `SELECT owner FROM unnest($1::text[], $2::text[]) AS ledger(owner, name) WHERE to_regclass(quote_ident(name)) IS NOT NULL`,
    [owners.map((owner) => owner.id), owners.map(ledgerTable)],
  );
  const ledgers = new Map<string, string[]>(present.map(({ owner }) => [owner, []]));
  if (ledgers.size === 0) return ledgers;
  const parts = owners
    .filter((owner) => ledgers.has(owner.id))
    .map((owner) => `SELECT ${pg.escapeLiteral(owner.id)} AS owner, id, name FROM ${pg.escapeIdentifier(ledgerTable(owner))}`);
  const { rows } = await session.query<{ owner: string; name: string }>(`${parts.join(' UNION ALL ')} ORDER BY id`);
  for (const { owner, name } of rows) ledgers.get(owner)?.push(name);
  return ledgers;
}
