import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { createIndexConcurrently } from '../database/migrations/create-index-concurrently.js';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { FieldStore } from './field-store.js';

/** How SQL finds rows by a field. The same text in the index and in every filter, or the index serves nothing. */
export function valueSql(column: string, number: number): string {
  return `(${column} -> '${number}')`;
}

/** SQL that holds for the rows in the index of a field: it has those that keep a value and no others. */
export function keptSql(column: string, number: number): string {
  return `${column} ? '${number}'`;
}

type Client = { query<T extends object>(sql: string, params?: unknown[]): Promise<{ rows: T[] }> };

const INDEXES = `
  SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = to_regclass($1) AND c.relname ~ ('^' || $1 || '_custom_\\d+$')`;
const TRY_LOCK = `SELECT pg_try_advisory_lock(hashtext('core.custom_field_indexes')) AS taken`;
const UNLOCK = `SELECT pg_advisory_unlock(hashtext('core.custom_field_indexes'))`;
const RETRY_MS = 1_000;

/**
 * One index for each filterable field, of the rows that have a value of it: a table without custom fields pays nothing.
 * They are made without stopping writes, and come back by themselves after a restore.
 */
@Injectable()
export class CustomFieldIndexes {
  constructor(
    private readonly database: Database,
    private readonly store: FieldStore,
    private readonly hosts: CustomFieldHosts,
  ) {}

  /** Makes the indexes that fields ask for, and drops the others. Costs a query for each host where all is as it should be. */
  async settle(): Promise<void> {
    await this.database.withClient(async (client) => {
      // Whoever waits inside a statement would be waited for by the one who makes an index.
      while (!(await client.query<{ taken: boolean }>(TRY_LOCK)).rows[0]?.taken) await delay(RETRY_MS);
      try {
        const { all } = await this.store.book();
        for (const { id, table } of this.hosts.all) {
          const numbers = all.filter(({ host, filterable, retiredAt }) => host === id && filterable && retiredAt === null).map(({ number }) => number);
          await settleTable(client, table, numbers);
        }
      } finally {
        await client.query(UNLOCK);
      }
    }, { statementTimeoutMs: 0 });
  }
}

async function settleTable(client: Client, table: string, numbers: readonly number[]): Promise<void> {
  const wanted = new Map(numbers.map((number) => [`${table}_custom_${number}`, number]));
  const { rows: present } = await client.query<{ name: string }>(INDEXES, [table]);
  for (const { name } of present) if (!wanted.has(name)) await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
  const runner = { isTransactionActive: false, query: async (sql: string, params?: unknown[]) => (await client.query(sql, params)).rows };
  for (const [name, number] of wanted) {
    await createIndexConcurrently(runner, name, `CREATE INDEX CONCURRENTLY ${name} ON ${table} (${valueSql('custom', number)}) WHERE ${keptSql('custom', number)}`);
  }
  // Until then PostgreSQL has no idea of how rare a value is.
  if ([...wanted.keys()].some((name) => !present.some((each) => each.name === name))) await client.query(`ANALYZE ${table}`);
}
