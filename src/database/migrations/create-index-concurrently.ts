import pg from 'pg';

/** What runs the statements; TypeORM's `QueryRunner`, where a migration makes the index. */
export interface IndexRunner {
  readonly isTransactionActive: boolean;
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/**
 * Makes an index without stopping writes, for a migration with `transaction = false`. It can be run
 * again after a kill at any point: an index that was left half-made, which PostgreSQL keeps as
 * invalid, is dropped first, and one that is there is left alone.
 *
 * @param name the index, as in `sql`, unquoted
 * @param sql `CREATE [UNIQUE] INDEX CONCURRENTLY name ON …`
 */
export async function createIndexConcurrently(queryRunner: IndexRunner, name: string, sql: string): Promise<void> {
  if (queryRunner.isTransactionActive) throw new Error(`Index ${name}: set "transaction = false" on the migration's class.`);
  const [, named] = /^\s*CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+"?(\w+)"?\s+ON\s/i.exec(sql) ?? [];
  if (named !== name) throw new Error(`Index ${name}: the statement must begin with CREATE [UNIQUE] INDEX CONCURRENTLY ${name} ON.`);
  const identifier = pg.escapeIdentifier(name);
  const [existing] = (await queryRunner.query(`SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)`, [identifier])) as [
    { indisvalid: boolean }?,
  ];
  if (existing?.indisvalid) return;
  // Waiting for older transactions blocks nobody here, and giving up would leave an invalid index.
  await queryRunner.query('SET lock_timeout = 0');
  if (existing) await queryRunner.query(`DROP INDEX CONCURRENTLY ${identifier}`);
  await queryRunner.query(sql);
  await queryRunner.query('RESET lock_timeout');
}
