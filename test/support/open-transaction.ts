import pg from 'pg';

/** A transaction of a session of its own, with a transaction id, until it is committed. */
export interface OpenTransaction {
  run(sql: string): Promise<void>;
  commit(): Promise<void>;
}

/** Opens one in the database at `url`. */
export async function openTransaction(url: string): Promise<OpenTransaction> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT pg_current_xact_id()');
  return {
    run: async (sql) => void (await client.query(sql)),
    commit: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}
